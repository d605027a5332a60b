internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// What a person decides of something that waited.
struct ReviewDecision {
  private let visit: Visit
  private let id: String
  private let reason: String

  init(_ visit: Visit) {
    self.visit = visit
    id = visit.query("id")
    reason = visit.form["reason"]
  }

  /// Whose a held row is.
  func decideRow() throws -> Answer {
    guard let week = try? BatchWeek(visit.query("week")) else { throw Refusal.notFound }
    let choice = visit.form["choice"]
    let person = choice.hasPrefix("accept-") ? Int64(choice.dropFirst(7)) : nil
    guard person != nil || ["refuse", "ask"].contains(choice), reason.contains(where: { !$0.isWhitespace }) else {
      return try again(.held)
    }
    do {
      let row = visit.query("row")
      if let person {
        try visit.centre.decideRow(
          row, about: PersonKey(rawValue: person), .accepted, reason: reason, week: week, visit.operation("review"))
      } else {
        try visit.centre.decideRow(
          row, aboutNobodyOr: choice == "refuse" ? .refused : .askedAgain, reason: reason, week: week,
          visit.operation("review"))
      }
    } catch let fault as Reason where fault.code == .reviewNoRow || fault.code == .archiveMissing {
      return .page(try ReviewPage(visit, kind: .held, faults: [id: visit.words["decidedMeanwhile"]]).page())
    }
    return .redirect("/review?kind=held&done=1")
  }

  /// Which of two files counts.
  func chooseAnswer() throws -> Answer {
    let (one, other) = (visit.query("one"), visit.query("other"))
    guard let choice = checked(among: ["one", "other", "both"]) else { return try again(.conflicts) }
    do {
      _ = try visit.centre.decide(
        Centre.AnswerDecision(
          chosen: choice == "other" ? other : one, other: choice == "other" ? one : other,
          addsUp: choice == "both", reason: reason), week: nil, visit.operation("review"))
    } catch let fault as Reason where fault.code == .reviewNoDispute || fault.code == .reviewUnknownFile {
      return .page(try ReviewPage(visit, kind: .conflicts, faults: [id: visit.words["decidedMeanwhile"]]).page())
    }
    return .redirect("/review?kind=conflicts&done=1")
  }

  /// An odd answer was looked into.
  func acknowledge() throws -> Answer {
    guard let week = try? BatchWeek(visit.query("week")) else { throw Refusal.notFound }
    guard let choice = checked(among: ["stands", "anew"]) else { return try again(.alarms) }
    do {
      _ = try visit.centre.acknowledge(
        week, InstitutionCode(visit.query("institution")), adapter: visit.query("adapter"), reason: reason,
        startsAnew: choice == "anew", visit.operation("review"))
    } catch let fault as Reason where fault.code == .alarmNotOpen {
      return .page(try ReviewPage(visit, kind: .alarms, faults: [id: visit.words["decidedMeanwhile"]]).page())
    }
    return .redirect("/review?kind=alarms&done=1")
  }

  /// The choice; nil where it or the reason is missing.
  private func checked(among choices: Set<String>) -> String? {
    let choice = visit.form["choice"]
    return choices.contains(choice) && reason.contains(where: { !$0.isWhitespace }) ? choice : nil
  }

  private func again(_ kind: ReviewKind) throws -> Answer {
    var faults: [String: String] = [:]
    let hasReason = reason.contains(where: { !$0.isWhitespace })
    if visit.form["choice"].isEmpty || hasReason { faults[id] = visit.words["chooseDecision"] }
    if !reason.contains(where: { !$0.isWhitespace }) { faults[id + "-reason"] = visit.words["sayWhy"] }
    return .page(try ReviewPage(visit, kind: kind, faults: faults).page())
  }
}
