import Diagnostics
import EconomyModel

/// Keys and values of a rule: besides its own keys it says which text it rests on.
struct GroundedMapping {
  let keys: YAMLMapping
  /// Nil, with a fault, when it names none.
  let basis: String?

  /// Nil, with a fault, when the value has no keys.
  init?(_ value: YAMLValue, required: [String] = [], optional: [String] = []) {
    guard let keys = YAMLMapping(value, required: required, optional: optional + ["basis"]) else { return nil }
    self.keys = keys
    let stated = keys["basis"]?.scalar ?? ""
    basis = stated.contains { !$0.isWhitespace } ? stated : nil
    guard basis == nil else { return }
    (keys["basis"] ?? value).fault(
      Reason(
        .trackNoBasis, found: "this rule has no basis",
        wayOut: "add 'basis:' with the text that it rests on (文号/条款), or 'sample'"))
  }
}

extension Grounded where Value: CaseIterable & RawRepresentable<String> {
  /// A word under a key, with its basis: `{kind: spot-check, basis: …}`.
  init?(_ value: YAMLValue, key: String) {
    let rule = GroundedMapping(value, required: [key])
    let word: Value? = rule?.keys[key]?.word()
    guard let word, let basis = rule?.basis else { return nil }
    self.init(word, basis: basis)
  }
}

extension Wording {
  /// Of the keys `name` and `english`.
  init?(_ keys: YAMLMapping) {
    let (chinese, english) = (keys.text("name"), keys.text("english"))
    guard let chinese, let english else { return nil }
    self.init(chinese, english)
  }
}
