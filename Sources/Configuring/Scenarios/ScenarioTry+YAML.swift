import Diagnostics
import EconomyModel

extension ScenarioTry {
  /// `{with: [{fact: spend, yuan: 29999.99}], fails: [spend-at-least]}`
  static func read(_ value: YAMLValue) -> ScenarioTry? {
    let actions = ["level", "pay", "award", "due", "hand", "brought", "fine"]
    let results = ["fails", "amount", "day", "promised", "isTaken", "isAllowed"]
    guard let keys = YAMLMapping(value, optional: ["with", "without", "on"] + actions + results) else { return nil }
    let with = keys["with"]?.each(StatedFact.read) ?? []
    let without: [StatedFactKind] = keys["without"]?.each { $0.word() } ?? []
    let action = actions.first { keys[$0] != nil } ?? "fails"
    guard let expectation = expectation(action, keys) else {
      if value.faults.isEmpty {
        value.fault(Reason(.configMissingKey, found: "the try does not say what must come of it"))
      }
      return nil
    }
    return ScenarioTry(with: with, without: without, on: keys.day("on"), expectation: expectation)
  }

  private static func expectation(_ action: String, _ keys: YAMLMapping) -> Expectation? {
    switch action {
    case "level": keys["level"]?.text().map { .level($0 == "none" ? nil : $0) }
    case "pay": pay(keys)
    case "award": keys["award"].flatMap { award($0, amount: keys["amount"]) }
    case "due": keys["due"].flatMap { due($0, day: keys["day"]) }
    case "hand": keys["hand"].flatMap { hand($0, keys["isTaken"]?.truth()) }
    case "brought": promised(keys)
    case "fine": keys["fine"].flatMap { fine($0, keys["isAllowed"]?.truth()) }
    default: fails(keys).map { .entry(fails: $0) }
    }
  }

  private static func fails(_ keys: YAMLMapping) -> [EntryConditionKind]? {
    keys["fails"].map { $0.each { $0.word() } }
  }

  private static func pay(_ keys: YAMLMapping) -> Expectation? {
    let (level, fails) = (keys.text("pay"), fails(keys))
    guard let level, let fails else { return nil }
    return .pay(level: level, fails: fails)
  }

  private static func award(_ value: YAMLValue, amount: YAMLValue?) -> Expectation? {
    let keys = YAMLMapping(value, required: ["persons", "multiple", "standard"])
    let persons = keys?["persons"]?.number(in: 0...9_999)
    let multiple = keys?["multiple"]?.made { (text) throws(Reason) in try Tenths.parse(text) }
    let standard = keys?.yuan("standard")
    guard let persons, let multiple, let standard, let amount else { return nil }
    let expected = amount.made { (text) throws(Reason) in text == "refused" ? nil : try Fen(yuan: text) }
    return expected.map { .award(persons: persons, multipleTenths: multiple, standard: standard, amount: $0) }
  }

  private static func due(_ value: YAMLValue, day: YAMLValue?) -> Expectation? {
    let keys = YAMLMapping(value, required: ["clock", "scheme", "from"], optional: ["level"])
    let kind: TrackClockKind? = keys?["clock"]?.word()
    let (scheme, from) = (keys?.text("scheme"), keys?.day("from"))
    guard let kind, let scheme, let from, let day else { return nil }
    let expected = day.made { (text) throws(Reason) in text == "none" ? nil : try CivilDate(iso: text) }
    return expected.map { .due(kind, scheme: scheme, level: keys?["level"]?.scalar, from: from, day: $0) }
  }

  private static func hand(_ value: YAMLValue, _ isTaken: Bool?) -> Expectation? {
    let keys = YAMLMapping(value, required: ["level", "from", "to"])
    let from: DecidingAuthority? = keys?["from"]?.word()
    let to: DecidingAuthority? = keys?["to"]?.word()
    guard let level = keys?.text("level"), let from, let to, let isTaken else { return nil }
    return .handed(level: level, from: from, to: to, isTaken: isTaken)
  }

  private static func promised(_ keys: YAMLMapping) -> Expectation? {
    let (brought, count) = (keys["brought"]?.texts(), keys["promised"]?.number(in: 0...999))
    guard let brought, let count else { return nil }
    return .promised(brought: brought, count: count)
  }

  private static func fine(_ value: YAMLValue, _ isAllowed: Bool?) -> Expectation? {
    let keys = YAMLMapping(value, required: ["grade", "obtained", "fine"])
    let grade: ConsequenceGrade? = keys?["grade"]?.word()
    let (obtained, fine) = (keys?.yuan("obtained"), keys?.yuan("fine"))
    guard let grade, let obtained, let fine, let isAllowed else { return nil }
    return .fine(grade, obtained: obtained, fine: fine, isAllowed: isAllowed)
  }
}
