internal import Configuring
internal import Diagnostics
internal import EconomyModel

/// Values of one JSON object by key; what is missing or of another kind becomes a fault at its place.
struct ManifestKeys {
  private let keys: YAMLMapping?
  private let shape: JSONShape

  init(_ value: YAMLValue, _ shape: JSONShape, required: [String], optional: [String] = []) {
    keys = YAMLMapping(value, required: required, optional: optional)
    self.shape = shape
  }

  func text(_ key: String) -> String? { value(key, .text, "expected a text")?.text() }

  func number(_ key: String) -> Int64? {
    value(key, .number, "expected a whole number")?.number(in: 0...Int(Int64.max)).map(Int64.init)
  }

  func truth(_ key: String) -> Bool? { value(key, .flag, "expected true or false")?.truth() }

  /// SHA-256, made lower-case.
  func digest(_ key: String) -> String? {
    value(key, .text, "expected a text")?.made { (text) throws(Reason) in
      guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.hexadecimal.contains($0) }) else {
        throw Reason(
          .manifestDigest, found: "'\(Masked.cell(text))' is no SHA-256", expected: "expected 64 hexadecimal digits")
      }
      return text.lowercased()
    }
  }

  func time(_ key: String) -> Timestamp? {
    value(key, .text, "expected a time such as \"2026-11-18 09:30:00\"")?.made { (text) throws(Reason) in
      try Timestamp(iso: text)
    }
  }

  func week(_ key: String) -> BatchWeek? {
    value(key, .text, "expected a week")?.made { (text) throws(Reason) in try BatchWeek(text) }
  }

  func numbers(_ key: String) -> [String: Int64] {
    guard let entries = keys?[key]?.entries() else { return [:] }
    var numbers: [String: Int64] = [:]
    for (name, value) in entries {
      guard let name = name.scalar, let number = value.number(in: 0...Int(Int64.max)) else { continue }
      numbers[name] = Int64(number)
    }
    return numbers
  }

  /// Sums of money in yuan by field.
  func totals(_ key: String) -> [RecordField: Fen] {
    guard let entries = keys?[key]?.entries("expected fields and their totals") else { return [:] }
    var totals: [RecordField: Fen] = [:]
    for (name, value) in entries {
      let field: RecordField? = name.word()
      let sum = value.made { (text) throws(Reason) in try Fen(yuan: text) }
      if let field, field.kind != .money {
        name.fault(Reason(.configBadValue, found: "'\(field.rawValue)' is no amount of money"))
      }
      if let field, let sum { totals[field] = sum }
    }
    return totals
  }

  /// Nil when the key is not there.
  func inner(_ key: String, required: [String]) -> ManifestKeys? {
    guard let value = keys?[key], let shape = shape[key] else { return nil }
    return ManifestKeys(value, shape, required: required)
  }

  private func value(_ key: String, _ kind: JSONShape, _ expected: String) -> YAMLValue? {
    guard let value = keys?[key] else { return nil }
    if shape[key] == kind { return value }
    value.fault(Reason(.configWrongType, found: "'\(key)' is of another kind", expected: expected))
    return nil
  }

  private static let hexadecimal = Set("0123456789abcdefABCDEF".utf8)
}
