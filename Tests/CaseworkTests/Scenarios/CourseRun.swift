import Casework
import Diagnostics
import EconomyModel

/// A course on the state machine, held against what it says comes of each deed.
struct CourseRun {
  let course: Course
  let track: Track
  let calendar: WorkingCalendar

  /// One line for each deed that came out otherwise; empty when all is as it says.
  func differences() throws -> [String] {
    var standing = try opened()
    return course.deeds.enumerated().compactMap { index, step in
      let found: String
      do throws(Reason) {
        standing = try standing.after(try deed(index + 1, step, standing), calendar: calendar)
        found = standing.state.rawValue
      } catch {
        found = error.code.name
      }
      return found == step.comes ? nil : "deed \(index + 1): expected \(step.comes), found \(found)"
    }
  }

  private func opened() throws -> CommittedCase {
    let opening = Opening(
      caseNumber: CaseNumber(rawValue: "HD-2026-0001"),
      terms: try track.terms(scheme: course.scheme, level: course.level), members: course.members,
      recheck: course.recheck ?? .stable, entry: [], promised: [])
    return try CommittedCase.opened(
      by: CaseDeed(
        id: DeedID("opening"), event: .opened(opening), on: course.opened.on,
        at: Timestamp(date: course.opened.on), by: CaseActor(name: course.opened.by), evidence: [paper("承诺书")]))
  }

  private func deed(_ number: Int, _ step: Course.Step, _ standing: CommittedCase) throws(Reason) -> CaseDeed {
    var papers: [EvidencePaper] = []
    for name in step.evidence ?? [] { papers.append(try paper(name)) }
    return CaseDeed(
      id: try DeedID("\(number)"), event: try event(step, standing), on: step.on, at: Timestamp(date: step.on),
      by: try CaseActor(name: step.by), evidence: papers, rationale: step.rationale ?? "")
  }

  private func event(_ step: Course.Step, _ standing: CommittedCase) throws(Reason) -> CaseEvent {
    if let event = step.event { return event }
    if let answers = step.answers { return .answersCame(try report(answers, step)) }
    if let supplement = step.supplement { return .reopened(Reopening(report: try report(supplement, step))) }
    guard let settle = step.settle, let report = standing.answers else { return .rationaleKept(NoDetail()) }
    return .settlementProposed(
      SettlementDraft(settlement: settlement(report, settle), outcome: settle.outcome))
  }

  private func settlement(_ report: AnswersReport, _ settle: Course.Settle) -> Settlement {
    let (promised, found) = (Figure.money(Fen(1_000_00)), Figure.money(Fen(9_000_00)))
    let line = SettlementLine(
      item: ItemCode("BK01"), subject: "household", promised: promised,
      found: settle.finding == nil ? promised : found,
      difference: .money(Fen(settle.finding == nil ? 0 : 8_000_00)), standing: settle.finding ?? .agrees,
      isRollUp: true)
    return Settlement(report: report, lines: [line], pending: [])
  }

  private func report(_ answers: Course.Answers, _ step: Course.Step) throws(Reason) -> AnswersReport {
    let week = try BatchWeek(answers.week)
    return AnswersReport(
      week: week, version: 1, digest: digest(answers.week), verifiedOn: step.on, answered: answers.answered,
      pending: answers.pending, notAsked: 0)
  }

  private func paper(_ name: String) throws(Reason) -> EvidencePaper {
    try EvidencePaper(sha256: digest(name), name: name, kind: name)
  }

  /// 64 hexadecimal digits that differ where the texts do.
  private func digest(_ text: String) -> String {
    let hexadecimal = text.utf8.map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
    return String((hexadecimal + String(repeating: "0", count: 64)).prefix(64))
  }
}
