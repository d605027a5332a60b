import Diagnostics

/// Keys and values of which every key is known. Missing and unknown keys became faults when it was made.
package struct YAMLMapping {
  package let value: YAMLValue
  private let values: [String: YAMLValue]

  /// Nil, with a fault, when the value has no keys.
  package init?(_ value: YAMLValue, required: [String] = [], optional: [String] = []) {
    guard let entries = value.entries() else { return nil }
    self.value = value
    let known = required + optional
    var values: [String: YAMLValue] = [:]
    for (key, entry) in entries {
      guard let name = key.text("expected a key") else { continue }
      if !known.contains(name) {
        key.fault(Suggestion.unknown(.configUnknownKey, "there is no key '\(name)' here", name, of: known))
      } else if values.updateValue(entry, forKey: name) != nil {
        key.fault(Reason(.configDuplicateKey, found: "'\(name)' is given twice", wayOut: "keep one of them"))
      }
    }
    for name in required where values[name] == nil {
      value.fault(
        Reason(.configMissingKey, found: "the key '\(name)' is missing", wayOut: "add '\(name): …' to these keys"))
    }
    self.values = values
  }

  package subscript(key: String) -> YAMLValue? { values[key] }

  package func text(_ key: String) -> String? { values[key]?.text() }
}
