import Casework
import Configuring
import Diagnostics
import EconomyModel

/// What comes of a scenario's tries, held against what must.
struct ScenarioRun {
  let scenario: CaseScenario
  let track: Track
  let calendar: WorkingCalendar

  /// One line for each try that came out otherwise; empty when all is as expected.
  func differences() throws -> [String] {
    try scenario.tries.enumerated().compactMap { number, attempt in
      let (expected, found) = try outcome(of: attempt)
      return expected == found ? nil : "try \(number + 1): expected \(expected), found \(found)"
    }
  }

  private func outcome(of attempt: ScenarioTry) throws -> (expected: String, found: String) {
    let facts = try StatedFacts(attempt.facts(of: scenario))
    let judge = EntryJudge(facts, on: attempt.on ?? scenario.on)
    switch attempt.expectation {
    case .entry(let fails): return (Self.shown(fails), Self.shown(judge.verdict(track)))
    case .level(let code): return (code ?? "none", judge.routing(track).level?.code ?? "none")
    case .pay(let code, let fails):
      guard let level = track.level(code) else { return (code, "no such level") }
      return (Self.shown(fails), Self.shown(judge.readyToPay(level, of: track)))
    case .award(let persons, let multiple, let standard, let amount):
      let found = try? track.award?.amount(persons: persons, multipleTenths: multiple, standard: standard)
      return (amount?.plain ?? "refused", found?.plain ?? "refused")
    case .due(let kind, let scheme, let level, let from, let day):
      let clock = track.clock(kind, scheme: scheme, level: level)
      let due = clock.map { calendar.due($0.limit, after: from).day }
      return (day?.description ?? "none", due?.description ?? "none")
    case .handed(let code, let from, let to, let isTaken):
      let isFound = (try? track.level(code)?.checkHandingUp(from: from, to: to)) != nil
      return ("\(isTaken)", "\(isFound)")
    case .promised(let brought, let count):
      return ("\(count)", "\(try WaivedChecklist(track, brought: Set(brought)).promised.count)")
    case .fine(let grade, let obtained, let fine, let isAllowed):
      let rule = track.consequences.first { $0.grade == grade }
      return ("\(isAllowed)", "\(rule?.allows(fine: fine, for: obtained) ?? false)")
    }
  }

  private static func shown(_ fails: [EntryConditionKind]) -> String {
    fails.map(\.rawValue).sorted().joined(separator: ", ")
  }

  private static func shown(_ verdict: EntryVerdict) -> String { shown(verdict.unfulfilled.map(\.condition)) }
}
