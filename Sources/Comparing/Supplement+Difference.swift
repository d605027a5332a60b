package import EconomyModel

extension Supplement {
  /// Sets a report against the version issued before it. Where a record was found does not count: the same record read
  /// from another file is no news.
  /// - Parameters:
  ///   - digest: of the issued version.
  package init(
    from issued: VerificationReport, to report: VerificationReport, digest: String, issuedAt: Timestamp
  ) {
    self.init(
      version: issued.version, digest: digest, issuedAt: issuedAt,
      items: Self.pairs(issued.findings, report.findings, by: \.item).compactMap(Self.itemChange),
      cells: Self.pairs(issued.coverage, report.coverage, by: Spot.init).compactMap(Self.cellChange),
      totals: Self.pairs(issued.totals, report.totals, by: \.category).compactMap { category, before, after in
        before == after ? nil : TotalChange(category: category, before: before, after: after)
      })
  }

  /// One and the other, where they have the same key; the later one's order, then what only the earlier one has.
  private static func pairs<Key: Hashable, Element>(
    _ before: [Element], _ after: [Element], by key: (Element) -> Key
  ) -> [(Key, Element?, Element?)] {
    let earlier = Dictionary(before.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(after.map(key))
    return after.map { (key($0), earlier[key($0)], $0) }
      + before.filter { !later.contains(key($0)) }.map { (key($0), $0, nil) }
  }

  private static func itemChange(_ item: ItemCode, _ before: ItemFinding?, _ after: ItemFinding?) -> ItemChange? {
    let (earlier, later) = (before.map(Standing.init), after.map(Standing.init))
    let (old, new) = (lineCounts(before), lineCounts(after))
    let added = new.reduce(0) { $0 + max(0, $1.value - old[$1.key, default: 0]) }
    let removed = old.reduce(0) { $0 + max(0, $1.value - new[$1.key, default: 0]) }
    if earlier == later, added == 0, removed == 0, before?.reasons == after?.reasons { return nil }
    return ItemChange(item: item, before: earlier, after: later, linesAdded: added, linesRemoved: removed)
  }

  private static func cellChange(
    _ spot: Spot, _ before: VerificationReport.CoverageLine?, _ after: VerificationReport.CoverageLine?
  ) -> CellChange? {
    if before?.state == after?.state { return nil }
    return CellChange(
      subject: spot.subject, item: spot.item, institution: spot.institution, before: before?.state,
      after: after?.state)
  }

  private struct Spot: Hashable {
    let subject: String
    let item: ItemCode
    let institution: InstitutionCode

    init(_ line: VerificationReport.CoverageLine) {
      subject = line.subject
      item = line.item
      institution = line.institution
    }
  }

  /// What a line says, wherever it was read.
  private struct Content: Hashable {
    let subject: String
    let institution: InstitutionCode?
    let fields: [FieldEntry]
    let declared: Figure
    let verified: Figure
    let conclusion: Conclusion
    let reasons: [FindingReason]
    let asOf: CivilDate?
  }

  private static func lineCounts(_ finding: ItemFinding?) -> [Content: Int] {
    Dictionary(
      (finding?.lines ?? []).map { line in
        let content = Content(
          subject: line.subject, institution: line.institution, fields: line.fields, declared: line.declared,
          verified: line.verified, conclusion: line.conclusion, reasons: line.reasons, asOf: line.asOf)
        return (content, 1)
      }, uniquingKeysWith: +)
  }
}
