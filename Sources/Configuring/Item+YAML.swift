import Diagnostics
import EconomyModel

extension Item {
  /// Nil, with faults, when the value does not describe an item.
  init?(yaml value: YAMLValue) {
    let optional = ["figure", "key", "required", "optional", "incomeClass", "declaredAbsent"]
    guard
      let keys = YAMLMapping(
        value, required: ["code", "chinese", "english", "category", "family", "level", "methods"], optional: optional)
    else { return nil }
    let code = keys.text("code")
    let names = (keys.text("chinese"), keys.text("english"))
    let category: ItemCategory? = keys["category"]?.word()
    let family: SourceFamily? = keys["family"]?.word()
    let level: ItemLevelWord? = keys["level"]?.word()
    let methods: [ComparisonMethod] = Self.words(keys["methods"])
    let figure: RecordField? = keys["figure"]?.word()
    let key: RecordField? = keys["key"]?.word()
    let required: [RecordField] = Self.words(keys["required"])
    let extra: [RecordField] = Self.words(keys["optional"])
    let incomeClass: IncomeClass? = keys["incomeClass"]?.word()
    let absent: DeclaredAbsentWord? = keys["declaredAbsent"]?.word()
    guard let code, let chinese = names.0, let english = names.1, let category, let family, let level else {
      return nil
    }
    self.init(
      code, chinese, english, category, family, level.level, methods, figure: figure, key: key, required: required,
      optional: extra, incomeClass: incomeClass, declaredAbsent: absent?.meaning ?? .overDeclared)
    check(keys)
  }

  private static func words<Word: CaseIterable & RawRepresentable<String>>(_ value: YAMLValue?) -> [Word] {
    (value?.list() ?? []).compactMap { $0.word() }
  }

  /// A method that has nothing to work with would call every household consistent.
  private func check(_ keys: YAMLMapping) {
    let fields = required + optional
    for (name, field) in [("figure", figure), ("key", key)] {
      guard let field, !fields.contains(field) else { continue }
      keys[name]?.fault(
        Reason(
          .configBadValue, found: "the \(name) \(field.rawValue) is no field of this item",
          wayOut: "list it under required or optional"))
    }
    if methods.isEmpty {
      keys["methods"]?.fault(Reason(.configBadValue, found: "the item has no comparison method"))
    }
    for method in methods {
      switch method {
      case .sum, .amount, .imputed: if figure == nil { lacks("figure", method, keys) }
      case .set: if key == nil { lacks("key", method, keys) }
      case .cap, .equal, .explain, .stop: break
      }
    }
  }

  private func lacks(_ name: String, _ method: ComparisonMethod, _ keys: YAMLMapping) {
    keys["methods"]?.fault(
      Reason(.configBadValue, found: "\(method.rawValue) needs a \(name)", wayOut: "add '\(name):' to the item"))
  }
}
