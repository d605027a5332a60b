import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `A report` {
  private let open: OpenWeek

  init() throws { open = try OpenWeek() }

  private func report(
    version: Int = 1, through: Int64 = 0, on day: CivilDate = Invented.day, by clerk: String = "operator-1"
  ) -> StoredReport {
    StoredReport(
      caseNumber: open.caseNumber, week: open.week, version: version, declarationVersion: 1,
      receiptsThrough: through, verifiedOn: day, preparedBy: clerk,
      preparedAt: Timestamp(date: day, secondOfDay: 34_200))
  }

  private func issue(by officer: String = "reviewer-1", value: [UInt8] = Array("{}".utf8)) -> StoredReport.Issue {
    StoredReport.Issue(
      issuedBy: officer, issuedAt: Timestamp(date: Invented.day, secondOfDay: 36_000), digest: "d", signature: "s",
      value: value)
  }

  @discardableResult
  private func prepare(_ report: StoredReport) throws -> Bool { try open.store.write { try $0.prepare(report) } }

  private func issue(_ report: StoredReport, as issue: StoredReport.Issue) throws {
    try open.store.write { try $0.issue(report, as: issue) }
  }

  private func stored(version: Int? = nil) throws -> StoredReport? {
    try open.store.read { try $0.report(of: open.caseNumber, version: version) }
  }

  @Test func `that is prepared again is overwritten`() throws {
    #expect(try stored() == nil)
    try prepare(report())
    let again = report(through: 9, on: Invented.day.adding(days: 1), by: "operator-2")
    try prepare(again)
    #expect(try stored() == again)
  }

  @Test func `that is newest is found, an older one by its version`() throws {
    try prepare(report())
    try prepare(report(version: 2, through: 3))
    #expect(try stored()?.version == 2)
    #expect(try stored(version: 1) == report())
    #expect(try stored(version: 3) == nil)
    #expect(try open.store.read { try $0.report(of: open.caseNumber, week: BatchWeek("2026-W48")) } == nil)
  }

  @Test func `that is issued comes back with its bytes`() throws {
    try prepare(report())
    let issue = issue(value: [0, 0xFF, 0x7B])
    try self.issue(report(), as: issue)
    #expect(try stored()?.state == .issued(issue))
  }

  @Test func `is not issued by who prepared it`() throws {
    try prepare(report(by: "operator-1"))
    #expect(try refusal { try issue(report(), as: issue(by: "operator-1")) } == .storeConstraint)
    #expect(try stored()?.state == .prepared)
  }

  @Test func `is not issued twice`() throws {
    try prepare(report())
    try issue(report(), as: issue())
    #expect(try refusal { try issue(report(), as: issue(by: "reviewer-2")) } == .storeConstraint)
    #expect(try stored()?.state == .issued(issue()))
  }

  @Test func `is not issued when nobody prepared it, or it was prepared anew since it was read`() throws {
    #expect(try refusal { try issue(report(), as: issue()) } == .storeConstraint)
    try prepare(report(through: 9))
    #expect(try refusal { try issue(report(through: 8), as: issue()) } == .storeConstraint)
    #expect(try refusal { try issue(report(through: 9, by: "operator-2"), as: issue()) } == .storeConstraint)
    try issue(report(through: 9), as: issue())
  }

  @Test func `that is issued is never prepared over`() throws {
    #expect(try prepare(report()))
    try issue(report(), as: issue())
    #expect(try !prepare(report(through: 5)))
    #expect(try stored()?.receiptsThrough == 0)
  }

  @Test(arguments: [
    "UPDATE report SET value = x'00'", "UPDATE report SET digest = 'e'", "UPDATE report SET signature = 'e'",
    "UPDATE report SET issued_by = 'x'", "UPDATE report SET issued_at = '2026-01-01'",
    "UPDATE report SET prepared_by = 'x'", "UPDATE report SET prepared_at = '2026-01-01'",
    "UPDATE report SET verified_on = '2026-01-01'", "UPDATE report SET receipts_through = 8",
    "UPDATE report SET version = 2", "UPDATE report SET week = '2026-W48'", "UPDATE report SET case_number = 'HD-2'",
    """
    UPDATE report SET state = 'prepared', issued_by = NULL, issued_at = NULL, digest = NULL, signature = NULL,
      value = NULL
    """, "DELETE FROM report",
    """
    INSERT OR REPLACE INTO report SELECT case_number, week, version, declaration_version, receipts_through,
      verified_on, prepared_by, prepared_at, state, issued_by, issued_at, digest, signature, x'00', 0 FROM report
    """,
  ])
  func `that is issued is never edited or deleted, even by hand`(sql: String) throws {
    try prepare(report())
    try issue(report(), as: issue())
    let before = try stored()
    #expect(throws: (any Error).self) { try open.centre.plant(sql) }
    #expect(try stored() == before)
  }

  @Test func `counts its prints from 1, issued or not`() throws {
    try prepare(report())
    let print = { [open] report in try open.store.write { try $0.countPrint(of: report) } }
    #expect(try print(report()) == 1)
    try issue(report(), as: issue())
    #expect(try print(report()) == 2)
    #expect(try stored()?.prints == 2)
    #expect(try refusal { _ = try print(report(version: 2)) } == .storeConstraint)
  }

  @Test func `of a declaration that does not exist is refused`() throws {
    let orphan = StoredReport(
      caseNumber: CaseNumber(rawValue: "HD-7"), week: open.week, version: 1, declarationVersion: 1,
      receiptsThrough: 0, verifiedOn: Invented.day, preparedBy: "a", preparedAt: Timestamp(date: Invented.day))
    #expect(try refusal { try prepare(orphan) } == .storeConstraint)
  }
}
