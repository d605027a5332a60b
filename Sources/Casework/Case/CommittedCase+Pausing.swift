import Diagnostics
import EconomyModel

/// 中止、恢复、撤回、复核.
extension CommittedCase {
  mutating func suspend(_ suspension: Suspension, _ deed: CaseDeed) throws(Reason) {
    guard !Self.isBlank(suspension.missing) else {
      throw Reason(.caseRationale, found: "a suspension that misses nothing", wayOut: "say what is missing")
    }
    suspendedFrom = state
    suspendedOn = deed.on
    state = .suspended
  }

  mutating func resume(_ deed: CaseDeed) throws(Reason) {
    guard let from = suspendedFrom else { throw Reason(.caseState, found: "the case is not suspended") }
    closePause(on: deed.on)
    state = from
  }

  /// The day on which a case goes on is a counted day again.
  mutating func closePause(on day: CivilDate) {
    if let suspendedOn, day > suspendedOn, let pause = try? DaySpan(from: suspendedOn, to: day.adding(days: -1)) {
      pauses.append(pause)
    }
    suspendedOn = nil
    suspendedFrom = nil
  }

  mutating func withdraw(_ deed: CaseDeed) throws(Reason) {
    guard deceit == nil else {
      throw Reason(
        .caseDeceit, found: "deceit is recorded", expected: "expected a decision before the file is closed",
        wayOut: "let a second person establish or dismiss it first")
    }
    guard !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "a withdrawal without a paper", expected: "expected what the family signed",
        wayOut: "where the family has not asked for it, nobody withdraws for it")
    }
    end(.withdrawn, deed)
  }

  mutating func reopen(_ reopening: Reopening, _ deed: CaseDeed) throws(Reason) {
    try check(reopening.report, deed)
    keep(reopening.report, deed)
    bringBack(.supplement, deed)
  }
}
