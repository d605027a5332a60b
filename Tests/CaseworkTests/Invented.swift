import Casework
import Diagnostics
import EconomyModel

/// Invented terms, people and papers.
enum Invented {
  static let ann = "caseworker-1"
  static let bo = "supervisor-1"

  static func day(_ iso: String) throws -> CivilDate { try CivilDate(iso: iso) }

  static func paper(_ digit: Character = "a", _ name: String = "承诺书.jpg") throws -> EvidencePaper {
    try EvidencePaper(sha256: String(repeating: digit, count: 64), name: name, kind: "承诺书")
  }

  static func digest(_ number: Int) -> String {
    let tail = String(number, radix: 16)
    return String(repeating: "0", count: 64 - tail.count) + tail
  }

  /// November 2026 without holidays: 2026-11-02 is a Monday.
  static func calendar() throws -> WorkingCalendar {
    var calendar = WorkingCalendar()
    for year in [2026, 2027] { try calendar.add(year: year, source: "invented") }
    return calendar
  }

  static func terms(publicity: Int = 0, outcomes: Set<CaseOutcome> = Set(CaseOutcome.allCases)) throws
    -> CommitmentTerms
  {
    try CommitmentTerms(
      track: "invented", edition: "1", basis: "sample",
      publicity: publicity == 0 ? nil : CommitmentClock(.workingDays(3), basis: "sample"), publicities: publicity,
      followUp: CommitmentClock(.days(30), basis: "sample"),
      chain: CommitmentClock(.workingDays(30), basis: "sample"),
      chainExtension: CommitmentClock(.workingDays(15), basis: "sample"),
      objection: CommitmentClock(.days(5), basis: "sample"),
      consequenceNotice: CommitmentClock(.workingDays(5), basis: "sample"), reportMonths: 6,
      recheck: RecheckMonths(basis: "sample"), followUps: Set(FollowUpKind.allCases), outcomes: outcomes,
      consequences: [
        ConsequenceRule(grade: .minor, measures: [.criticise, .warn, .recover], fineTenths: nil, basis: "sample"),
        ConsequenceRule(grade: .serious, measures: [.fine, .recover], fineTenths: 10...30, basis: "sample"),
      ],
      repair: RepairPath(afterMonths: 3, criteria: ["退回全部款项"], basis: "sample"))
  }

  static func opening(_ terms: CommitmentTerms, members: [String] = ["m1", "m2"]) -> Opening {
    Opening(
      caseNumber: CaseNumber(rawValue: "HD-1"), terms: terms, members: members, recheck: .stable,
      entry: [EntryRecord(condition: "spend", found: "30000.00", basis: "sample")],
      promised: [PromisedFigure(item: ItemCode("BK01"), figure: .money(Fen(1_000_00)))])
  }

  static func report(
    _ version: Int, pending: Int = 0, verifiedOn: String = "2026-11-02", digest number: Int? = nil
  ) throws -> AnswersReport {
    try AnswersReport(
      week: BatchWeek("2026-W45"), version: version, digest: digest(number ?? version), verifiedOn: day(verifiedOn),
      answered: 20 - pending, pending: pending, notAsked: 0)
  }

  static func settlement(
    _ report: AnswersReport, _ standing: SettlementStanding = .agrees, pending: [PendingCell] = []
  ) -> Settlement {
    let found: Figure = standing == .agrees ? .money(Fen(1_000_00)) : .money(Fen(9_000_00))
    let line = SettlementLine(
      item: ItemCode("BK01"), subject: "household", promised: .money(Fen(1_000_00)), found: found,
      difference: .notStated, standing: standing, isRollUp: true)
    return Settlement(report: report, lines: [line], pending: pending)
  }
}
