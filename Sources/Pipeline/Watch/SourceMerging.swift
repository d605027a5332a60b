internal import EconomyModel
internal import Storage
internal import Watching

/// One source's answer in one batch: the counts of its files together, those left out that another file replaces.
struct SourceMerging {
  let source: WatchedSource
  let batch: StoredBatch
  let transaction: StoreTransaction

  /// - Returns: nil without files.
  func profile() throws -> SourceProfile? {
    let files = try transaction.watchedFiles(of: source, in: batch.week)
    let counting = files.count > 1 ? try counting(among: files) : files
    let profiles = try counting.map { try KeptCounts.profile($0.profile, of: source, in: batch.week) }
    guard let first = profiles.first, profiles.count > 1 else { return profiles.first }
    let persons = try persons(counting, profiles)
    return profiles.dropFirst().reduce(first) { $0.adding($1, persons: persons) }
  }

  /// Without files that others outrank, by what they say of themselves or by what a person said, about everybody.
  private func counting(among files: [WatchedFile]) throws -> [WatchedFile] {
    let verdicts = try verdicts()
    return try files.filter { file in
      let better = files.filter { $0.sha256 != file.sha256 && Self.replaces($0, file, verdicts) }
      if better.isEmpty { return true }
      if better.contains(where: \.speaksOfAll) { return false }
      return try transaction.speaksOfOthers(file.receipt, than: better.map(\.receipt))
    }
  }

  private struct Pair: Hashable {
    let chosen: String
    let other: String
  }

  /// Of each two files the last decision.
  private func verdicts() throws -> [Pair: ResendDecision] {
    var verdicts: [Pair: ResendDecision] = [:]
    for decision in try transaction.decisions(in: batch.week, through: .max)
    where decision.institution == source.institution && decision.adapter == source.adapter {
      verdicts[Pair(chosen: decision.other, other: decision.chosen)] = nil
      verdicts[Pair(chosen: decision.chosen, other: decision.other)] = decision
    }
    return verdicts
  }

  private static func replaces(_ one: WatchedFile, _ other: WatchedFile, _ verdicts: [Pair: ResendDecision]) -> Bool {
    if let decision = verdicts[Pair(chosen: one.sha256, other: other.sha256)] { return !decision.addsUp }
    if verdicts[Pair(chosen: other.sha256, other: one.sha256)] != nil { return false }
    return !(one.addsUp && other.addsUp) && one.rank.outranks(other.rank)
  }

  private func persons(_ files: [WatchedFile], _ profiles: [SourceProfile]) throws -> PersonCounts {
    let question = AskedQuestion(institution: source.institution, item: source.item)
    let asked = profiles.map(\.persons.asked).max() ?? 0
    guard let place = batch.terms.questions.firstIndex(of: question) else {
      return PersonCounts(asked: asked, answered: 0, hit: 0)
    }
    let said = try transaction.personsAnswered(by: files.map(\.receipt), question: place, in: batch.week)
    let whole = max(asked, said.answered)
    let answered = files.contains(where: \.speaksOfAll) ? whole : said.answered
    return PersonCounts(asked: whole, answered: answered, hit: said.hit)
  }
}
