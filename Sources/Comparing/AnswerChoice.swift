package import EconomyModel

/// Which of several files of one institution and adapter speaks about a person.
///
/// Files that say the same stand side by side, and so do files of a layout whose files add up. Of two that differ the
/// one with the higher rank counts; a file in which nothing but refusals and errors stand about the person gives way;
/// silence gives way to words, unless it outranks them. Where nothing tells them apart, nobody may choose but a person:
/// the answers are contested and none counts.
package struct AnswerChoice {
  /// One file as an answer about one person.
  package struct Answer: Hashable, Sendable {
    package let receipt: Int64
    package let sha256: String
    package let rank: AnswerRank
    package let addsUp: Bool
    /// Empty when the file, being whole, says nothing about the person.
    package let facts: [MatchedFact]

    package init(receipt: Int64, sha256: String, rank: AnswerRank, addsUp: Bool, facts: [MatchedFact]) {
      self.receipt = receipt
      self.sha256 = sha256
      self.rank = rank
      self.addsUp = addsUp
      self.facts = facts
    }
  }

  /// What a person has said of two files.
  package struct Decision: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable {
      case supersedes, adds
    }

    package let chosen: String
    package let other: String
    package let verdict: Verdict

    package init(chosen: String, other: String, verdict: Verdict) {
      self.chosen = chosen
      self.other = other
      self.verdict = verdict
    }
  }

  package let standing: [Answer]
  package let superseded: [Answer]
  /// Sorted by SHA-256; when not empty, nothing stands.
  package let contested: [Answer]

  package init(among answers: [Answer], decisions: [Decision] = []) {
    let judge = Judge(decisions: decisions)
    var superseded: [Answer] = []
    var remaining: [Answer] = []
    for answer in answers {
      let isBeaten = answers.contains { $0.sha256 != answer.sha256 && judge.beats($0, answer) }
      if isBeaten { superseded.append(answer) } else { remaining.append(answer) }
    }
    let isContested = remaining.contains { one in
      remaining.contains { $0.sha256 != one.sha256 && !judge.agree(one, $0) }
    }
    self.superseded = superseded
    standing = isContested ? [] : remaining
    contested = isContested ? remaining.sorted { $0.sha256 < $1.sha256 } : []
  }
}

/// Sets two answers against each other.
private struct Judge {
  private struct Pair: Hashable {
    let chosen: String
    let other: String
  }

  private let verdicts: [Pair: AnswerChoice.Decision.Verdict]

  /// The last decision about two files counts.
  init(decisions: [AnswerChoice.Decision]) {
    var verdicts: [Pair: AnswerChoice.Decision.Verdict] = [:]
    for decision in decisions {
      verdicts[Pair(chosen: decision.other, other: decision.chosen)] = nil
      verdicts[Pair(chosen: decision.chosen, other: decision.other)] = decision.verdict
    }
    self.verdicts = verdicts
  }

  func beats(_ one: AnswerChoice.Answer, _ other: AnswerChoice.Answer) -> Bool {
    if let verdict = verdicts[Pair(chosen: one.sha256, other: other.sha256)] { return verdict == .supersedes }
    if verdicts[Pair(chosen: other.sha256, other: one.sha256)] != nil { return false }
    if saySame(one, other) || (one.addsUp && other.addsUp) { return false }
    if one.rank.outranks(other.rank) { return true }
    if other.rank.outranks(one.rank) { return false }
    return strength(of: one) > strength(of: other)
  }

  func agree(_ one: AnswerChoice.Answer, _ other: AnswerChoice.Answer) -> Bool {
    let isSaid = [Pair(chosen: one.sha256, other: other.sha256), Pair(chosen: other.sha256, other: one.sha256)]
      .contains { verdicts[$0] == .adds }
    return isSaid || saySame(one, other) || (one.addsUp && other.addsUp) || strength(of: one) < 2
  }

  /// 2: found or nothing found, in words; 1: refused, in error or another person's; 0: silence.
  private func strength(of answer: AnswerChoice.Answer) -> Int {
    if answer.facts.isEmpty { return 0 }
    return answer.facts.contains { $0.outcome == .found || $0.outcome == .nothing } ? 2 : 1
  }

  private func saySame(_ one: AnswerChoice.Answer, _ other: AnswerChoice.Answer) -> Bool {
    one.facts.count == other.facts.count && contents(of: one) == contents(of: other)
  }

  private struct Content: Hashable {
    let outcome: RecordOutcome
    let fields: [FieldEntry]
  }

  private func contents(of answer: AnswerChoice.Answer) -> [Content: Int] {
    Dictionary(
      answer.facts.map { (Content(outcome: $0.outcome, fields: $0.fields), 1) },
      uniquingKeysWith: +)
  }
}
