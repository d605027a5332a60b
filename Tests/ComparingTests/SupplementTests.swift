import Comparing
import EconomyModel
import Testing

@Suite struct `The difference between two versions` {
  private let digest = String(repeating: "0a", count: 32)

  private func finding(
    _ item: String, _ conclusion: DifferenceClass, verified: Int64, lines: [FindingLine] = [],
    reasons: [FindingReason] = []
  ) -> ItemFinding {
    ItemFinding(
      item: ItemCode(item), method: .sum, conclusion: .compared(conclusion), declared: .money(Fen(100)),
      verified: .money(Fen(verified)), difference: .notStated, reasons: reasons, lines: lines)
  }

  private func line(_ fen: Int64, file: String) -> FindingLine {
    FindingLine(
      subject: "m1", institution: InstitutionCode("bank"), fields: [], declared: .notStated, verified: .money(Fen(fen)),
      conclusion: .shownOnly, feedbackAt: nil,
      evidence: EvidenceReference(
        fileSHA256: file, fileName: "a.csv", adapter: "a", adapterVersion: "1",
        position: FilePosition(line: 2, byteOffset: 0, byteCount: 9), rule: .identityAndName))
  }

  private func cell(_ item: String, _ state: CellState, at: String? = nil) throws -> VerificationReport.CoverageLine {
    VerificationReport.CoverageLine(
      subject: "m1", item: ItemCode(item), institution: InstitutionCode("bank"), state: state, cause: nil,
      feedbackAt: try at.map { try Timestamp(iso: $0) })
  }

  private func report(
    _ version: Int, _ findings: [ItemFinding], _ coverage: [VerificationReport.CoverageLine] = [],
    totals: [CategoryTotal] = []
  ) throws -> VerificationReport {
    let day = try CivilDate(iso: "2026-11-21")
    return VerificationReport(
      caseNumber: CaseNumber(rawValue: "HD-1"), version: version, week: try BatchWeek("2026-W47"), centre: "c",
      scheme: "s", region: "r", appliedOn: day, declaredAsOf: day, verifiedOn: day, declarationVersion: 1,
      subjects: [], authorisations: [], items: [], institutions: [], coverage: coverage, findings: findings,
      totals: totals, policyBasis: "sample")
  }

  private func difference(_ one: VerificationReport, _ other: VerificationReport) throws -> Supplement {
    Supplement(from: one, to: other, digest: digest, issuedAt: try Timestamp(iso: "2026-11-23T15:20:00"))
  }

  @Test func `names the version, its digest and every item that changed, and no other`() throws {
    let found = try difference(
      report(1, [finding("BK01", .consistent, verified: 100), finding("BK02", .consistent, verified: 0)]),
      report(2, [finding("BK01", .underDeclared, verified: 900), finding("BK02", .consistent, verified: 0)]))
    #expect(found.version == 1 && found.digest == digest)
    #expect(found.items.map(\.item.rawValue) == ["BK01"])
    #expect(found.items.first?.before?.verified == .money(Fen(100)))
    #expect(found.items.first?.after?.conclusion == .compared(.underDeclared))
  }

  @Test func `counts lines that came and lines that went, equal ones as often as they stand`() throws {
    let before = finding(
      "BK01", .consistent, verified: 3, lines: [line(1, file: "a"), line(1, file: "a"), line(2, file: "a")])
    let after = finding(
      "BK01", .consistent, verified: 3, lines: [line(1, file: "a"), line(5, file: "a"), line(6, file: "a")])
    let found = try difference(report(1, [before]), report(2, [after]))
    #expect(found.items.map(\.linesAdded) == [2] && found.items.map(\.linesRemoved) == [2])
  }

  @Test func `is empty where the same was read from another file or answered at another hour`() throws {
    let one = try report(
      1, [finding("BK01", .consistent, verified: 1, lines: [line(1, file: "a")])],
      [cell("BK01", .hit, at: "2026-11-18T09:00:00")])
    let other = try report(
      2, [finding("BK01", .consistent, verified: 1, lines: [line(1, file: "b")])],
      [cell("BK01", .hit, at: "2026-11-19T09:00:00")])
    #expect(try difference(one, other).isEmpty)
  }

  @Test func `names cells whose state changed, and items and cells that only one version has`() throws {
    let one = try report(1, [finding("BK02", .consistent, verified: 1)], [cell("BK01", .pending), cell("BK02", .hit)])
    let other = try report(
      2, [finding("BK01", .undeclared, verified: 1)], [cell("BK01", .nothing), cell("BK03", .hit)])
    let found = try difference(one, other)
    #expect(found.items.map(\.item.rawValue) == ["BK01", "BK02"])
    #expect(found.items.map { $0.before == nil } == [true, false])
    #expect(found.cells.map(\.item.rawValue) == ["BK01", "BK03", "BK02"])
    #expect(found.cells.map(\.before) == [.pending, nil, .hit] && found.cells.map(\.after) == [.nothing, .hit, nil])
  }

  @Test func `names a total that was a lower bound and is complete now`() throws {
    let day = try CivilDate(iso: "2026-10-31")
    let totals = [false, true].map {
      CategoryTotal(category: .property, declared: Fen(1), verified: Fen(2), from: day, to: day, isComplete: $0)
    }
    let found = try difference(report(1, [], totals: [totals[0]]), report(2, [], totals: [totals[1]]))
    #expect(found.totals.map(\.category) == [.property])
    #expect(try difference(report(1, [], totals: [totals[0]]), report(2, [], totals: [totals[0]])).isEmpty)
  }
}
