import Diagnostics
import EconomyModel

/// Guards that more than one event has.
extension CommittedCase {
  static func checkDay(of deed: CaseDeed) throws(Reason) {
    guard deed.on <= deed.at.date else {
      throw Reason(
        .caseDeedDay, found: "recorded on \(deed.at.date), to count from \(deed.on)",
        expected: "expected a day that has come", wayOut: "record it on that day")
    }
  }

  func checkOrder(of deed: CaseDeed) throws(Reason) {
    try Self.checkDay(of: deed)
    guard deed.on >= lastOn, !isEarlier(deed.at, than: lastAt) else {
      throw Reason(
        .caseDeedOrder, found: "dated \(deed.on), recorded \(deed.at), after a deed of \(lastOn), recorded \(lastAt)",
        expected: "expected \(lastOn) or later",
        wayOut: "record it as of today; the day it happened has its own place inside")
    }
  }

  /// A time without hours is not earlier than another of its day.
  private func isEarlier(_ at: Timestamp, than last: Timestamp) -> Bool {
    at.secondOfDay == nil || last.secondOfDay == nil ? at.date < last.date : at < last
  }

  func checkState(for kind: CaseEventKind) throws(Reason) {
    let allowed = kind.states
    if allowed.contains(state), suspendedFrom.map(allowed.contains) ?? true { return }
    if kind == .resumed, state == .suspended { return }
    let names = CommitmentState.allCases.filter(allowed.contains).map(\.rawValue).joined(separator: ", ")
    let now = suspendedFrom.map { "\(state.rawValue), from \($0.rawValue)" } ?? state.rawValue
    throw Reason(
      .caseState, found: "'\(kind.rawValue)' while the case is \(now)",
      expected: names.isEmpty ? "expected it once, at the beginning" : "expected one of \(names)",
      wayOut: state == .suspended ? "resume the case first" : "")
  }

  /// 审核人不得为经办人.
  static func checkSecond(_ actor: CaseActor, not first: CaseActor, _ what: String) throws(Reason) {
    guard actor.isSamePerson(as: first) else { return }
    throw Reason(
      .caseSecondPerson, found: "\(what) by '\(actor.name)', who prepared it",
      expected: "expected another person than '\(first.name)'", wayOut: "let a second person decide")
  }

  static func checkRationale(_ deed: CaseDeed, _ what: String) throws(Reason) {
    guard !isBlank(deed.rationale) else {
      throw Reason(.caseRationale, found: "\(what) without a reason", wayOut: "write down why")
    }
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// Of a day inside a deed.
  static func checkPast(
    _ day: CivilDate, _ deed: CaseDeed, _ what: String, from first: CivilDate? = nil
  ) throws(Reason) {
    guard day <= deed.on, day >= first ?? .first else {
      throw Reason(
        .caseDeedDay, found: "\(what) on \(day), in a deed of \(deed.on)",
        expected: first.map { "expected a day from \($0) to \(deed.on)" } ?? "expected a day up to \(deed.on)")
    }
  }
}
