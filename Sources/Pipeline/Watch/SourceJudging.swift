internal import EconomyModel
internal import Storage
internal import Watching

/// 来源监测: holds each source's answer against its own earlier weeks, before its figures are believed.
///
/// What a week is judged by is all there: its files, the decisions about them, the weeks before it and what people
/// acknowledged. So the order in which files arrived leaves no trace, and a run that was killed is made up for by the
/// next one.
struct SourceJudging {
  let centre: Centre

  /// Judges what was not judged as it now stands.
  func judgeAll() throws {
    for (source, first) in try centre.store.read({ try $0.unjudgedSources() }) {
      try judge(source, from: first)
    }
  }

  /// Reckons outside the write lock. Where somebody else has meanwhile changed what it rests on, it is reckoned anew.
  private func judge(_ source: WatchedSource, from first: BatchWeek) throws {
    while true {
      let (states, judged) = try centre.store.read { transaction in
        let states = try transaction.states(of: source)
        return (states, try weeks(of: source, from: first, states, in: transaction))
      }
      let isWritten = try centre.store.write { transaction in
        guard try transaction.states(of: source) == states else { return false }
        for week in judged { try transaction.store(week) }
        return true
      }
      if isWritten { return }
    }
  }

  /// Every week from one on, oldest first: each is history for those after it.
  private func weeks(
    of source: WatchedSource, from first: BatchWeek, _ states: [BatchWeek: SourceState],
    in transaction: StoreTransaction
  ) throws -> [StoredSourceWeek] {
    let known = try transaction.judgedWeeks(of: source)
    var history = SourceHistory(source: source, said: try transaction.acknowledgements(of: source))
    for week in known where week.week < first { history.add(week) }
    let stored = Dictionary(known.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
    var judged: [StoredSourceWeek] = []
    for week in Set(states.keys).union(stored.keys).sorted() where week >= first {
      guard let batch = try transaction.batch(week) else { continue }
      let state = states[week] ?? stored[week]?.through
      let profile = try profile(of: source, batch, state, stored[week], in: transaction)
      guard let profile, let state else { continue }
      let answer = try history.judged(profile, batch, state)
      history.add(answer)
      judged.append(answer)
    }
    return judged
  }

  /// The counts of a week whose files are the same stay: the rows behind them may be gone by now.
  private func profile(
    of source: WatchedSource, _ batch: StoredBatch, _ state: SourceState?, _ stored: StoredSourceWeek?,
    in transaction: StoreTransaction
  ) throws -> SourceProfile? {
    if let stored, let state, state.receipts <= stored.through.receipts, state.decisions <= stored.through.decisions {
      return try KeptCounts.profile(stored.profile, of: source, in: batch.week)
    }
    return try SourceMerging(source: source, batch: batch, transaction: transaction).profile()
  }
}
