internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// Single values of a manifest.
enum ManifestReading {
  static func item(_ value: YAMLValue, _ catalogue: ItemCatalogue) -> Item? {
    guard let code = value.text() else { return nil }
    if let item = catalogue[ItemCode(code)] { return item }
    let known = catalogue.items.map(\.code.rawValue)
    value.fault(Suggestion.unknown(.adapterUnknownItem, "there is no item '\(code)'", code, of: known))
    return nil
  }

  static func target(_ value: YAMLValue, _ item: Item) -> ColumnTarget? {
    guard let word = value.text("expected a target such as name, id or a field of the item") else { return nil }
    if let role = ColumnTarget.roles[word] { return role }
    let fields = Set(item.required + item.optional)
    if let field = RecordField(rawValue: word), fields.contains(field) { return .field(field) }
    let known = (fields.map(\.rawValue) + ColumnTarget.roles.keys).sorted()
    let found = "\(item.code.rawValue) has no field '\(word)'"
    value.fault(Suggestion.unknown(.adapterUnknownField, found, word, of: known))
    return nil
  }

  /// Words and what each stands for; `make` turns the right side into a value.
  static func table<Value: Sendable>(
    _ value: YAMLValue, _ make: (YAMLValue) -> Value?
  ) -> WordTable<Value>? {
    guard let entries = value.entries("expected words and what each stands for") else { return nil }
    let pairs = entries.compactMap { key, right -> (word: String, value: Value)? in
      guard let word = key.scalar, let made = make(right) else { return nil }
      return (word, made)
    }
    return pairs.count == entries.count ? WordTable(pairs) : nil
  }

  static func words(_ value: YAMLValue?) -> [String] { value?.texts() ?? [] }
}
