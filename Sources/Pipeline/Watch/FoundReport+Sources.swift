internal import Comparing
internal import Diagnostics
internal import EconomyModel
internal import Storage
internal import Watching

extension FoundReport {
  /// No report leaves while a source that it rests on has left its own history and nobody has looked into that.
  /// - Throws: `report.source-alarmed`.
  func checkSources(in transaction: StoreTransaction) throws {
    let own = try transaction.judgedSources(in: stored.week).filter { $0.isOpen && restsOn($0.source) }
    let alarmed = try own + lendingSources(in: transaction)
    guard let first = alarmed.first else { return }
    let alarms = try first.alarms.filter(\.isOpen)
      .map { try KeptCounts.alarm($0.alarm, of: first.source, in: first.week).english }
    let others = Set(alarmed.map(\.source.institution)).subtracting([first.source.institution]).sorted()
    let more = others.isEmpty ? "" : " (and \(others.map(\.rawValue).joined(separator: ", ")) likewise)"
    throw Reason(
      .reportSourceAlarmed,
      found: "it rests on \(first.source.institution.rawValue)'s \(first.source.item.rawValue), which is unlike its "
        + "own earlier weeks: \(alarms.joined(separator: "; "))\(more)",
      expected: "expected somebody to look into it before its figures are believed",
      wayOut: "then acknowledge it: 'hedui review alarm \(first.week) \(first.source.institution.rawValue) "
        + "--reason … --as USER'")
  }

  /// Of earlier batches, those that a request borrows from.
  private func lendingSources(in transaction: StoreTransaction) throws -> [StoredSourceWeek] {
    let lent = Dictionary(grouping: composed.gathered.borrowed, by: \.answer.week)
    return try lent.keys.sorted().flatMap { week in
      let questions = Set((lent[week] ?? []).map(\.question))
      return try transaction.judgedSources(in: week).filter { judged in
        judged.isOpen
          && questions.contains(AskedQuestion(institution: judged.source.institution, item: judged.source.item))
      }
    }
  }

  /// Whether anything in it comes from the source: a record, a row that waits for a person or cannot be read, or its
  /// silence where that is an answer.
  private func restsOn(_ source: WatchedSource) -> Bool {
    let selection = composed.gathered.selection
    let question = AskedQuestion(institution: source.institution, item: source.item)
    return selection.facts.contains { $0.institution == source.institution && $0.evidence.adapter == source.adapter }
      || selection.silences.contains { $0.question == question }
      || (selection.waiting + selection.unread).contains { $0.question == question }
  }
}
