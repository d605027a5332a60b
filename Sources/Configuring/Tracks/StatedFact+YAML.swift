import Diagnostics
import EconomyModel

extension StatedFact {
  /// `{fact: spend, yuan: 30000, paper: SHA-256}`; nil, with faults, for anything else.
  static func read(_ value: YAMLValue) -> StatedFact? {
    guard let word = value.peek("fact") else {
      _ = YAMLMapping(value, required: ["fact"])
      return nil
    }
    guard let kind: StatedFactKind = word.word(),
      let keys = YAMLMapping(value, required: ["fact"] + kind.keys, optional: ["paper"]),
      let stated = stated(kind, keys)
    else { return nil }
    return value.tried { () throws(Reason) in
      let fact = StatedFact(stated, paper: keys["paper"]?.scalar)
      try fact.check()
      return fact
    }
  }

  private static func stated(_ kind: StatedFactKind, _ keys: YAMLMapping) -> Value? {
    switch kind {
    case .scheme: keys.text("word").map { .scheme(name: $0) }
    case .cause: keys.text("word").map { .cause(word: $0) }
    case .category: keys.text("word").map { .category(word: $0) }
    case .family: keys.text("word").map { .family(word: $0) }
    case .spend: keys.yuan("yuan").map { .spend(fen: $0) }
    case .amount: keys.yuan("yuan").map { .amount(fen: $0) }
    case .incomes: incomes(keys)
    case .persons: keys["count"]?.number(in: 0...9_999).map { .persons(count: $0) }
    case .standard: standard(keys)
    case .commitmentSigned: keys.day("on").map { .commitmentSigned(on: $0) }
    case .authorisationSigned: keys.day("on").map { .authorisationSigned(on: $0) }
    case .residence: keys.day("since").map { .residence(since: $0) }
    case .earlierAwards: keys["count"]?.number(in: 0...9_999).map { .earlierAwards(count: $0) }
    case .villageReview: villageReview(keys)
    case .originAsked: originAsked(keys)
    case .publicity: publicity(keys)
    case .jointMeeting: jointMeeting(keys)
    }
  }

  private static func incomes(_ keys: YAMLMapping) -> Value? {
    let list = keys["yuan"]?.list() ?? []
    let months = list.compactMap { $0.made { (text) throws(Reason) in try Fen(yuan: text) } }
    return months.count == list.count ? .incomes(months: months) : nil
  }

  private static func standard(_ keys: YAMLMapping) -> Value? {
    let (fen, basis) = (keys.yuan("yuan"), keys.text("basis"))
    guard let fen, let basis else { return nil }
    return .standard(fen: fen, basis: basis)
  }

  private static func villageReview(_ keys: YAMLMapping) -> Value? {
    let day = keys.day("on")
    let votes = ["for", "against", "abstained"].map { keys[$0]?.number(in: 0...100_000) }
    guard let day, let votesFor = votes[0], let votesAgainst = votes[1], let abstained = votes[2] else { return nil }
    return .villageReview(on: day, votesFor: votesFor, votesAgainst: votesAgainst, abstained: abstained)
  }

  private static func originAsked(_ keys: YAMLMapping) -> Value? {
    let (day, receives) = (keys.day("on"), keys["receivesThere"]?.truth())
    guard let day, let receives else { return nil }
    return .originAsked(on: day, receivesThere: receives)
  }

  private static func publicity(_ keys: YAMLMapping) -> Value? {
    let (round, objections) = (keys["round"]?.number(in: 1...99), keys["objections"]?.number(in: 0...9_999))
    let (from, to) = (keys.day("from"), keys.day("to"))
    guard let round, let objections, let from, let to else { return nil }
    return .publicity(round: round, from: from, to: to, objections: objections)
  }

  private static func jointMeeting(_ keys: YAMLMapping) -> Value? {
    let (day, decision) = (keys.day("on"), keys.text("decision"))
    guard let day, let decision else { return nil }
    return .jointMeeting(on: day, decision: decision)
  }
}

extension StatedFactKind {
  /// The keys that a fact's values stand under.
  fileprivate var keys: [String] {
    switch self {
    case .scheme, .cause, .category, .family: ["word"]
    case .spend, .amount, .incomes: ["yuan"]
    case .persons, .earlierAwards: ["count"]
    case .standard: ["yuan", "basis"]
    case .commitmentSigned, .authorisationSigned: ["on"]
    case .villageReview: ["on", "for", "against", "abstained"]
    case .residence: ["since"]
    case .originAsked: ["on", "receivesThere"]
    case .publicity: ["round", "from", "to", "objections"]
    case .jointMeeting: ["on", "decision"]
    }
  }
}

extension YAMLMapping {
  func day(_ key: String) -> CivilDate? {
    self[key]?.made { (text) throws(Reason) in try CivilDate(iso: text) }
  }

  func yuan(_ key: String) -> Fen? {
    self[key]?.made { (text) throws(Reason) in try Fen(yuan: text) }
  }
}
