internal import Diagnostics
internal import EconomyModel

/// Reads what a form of a deed sent, field by field, and keeps what is wrong with each.
struct DeedReading {
  private static let longest = 2000
  private static let mostFen: UInt64 = 10_000_000_000_000

  let form: FormFields
  let words: Words
  /// By field.
  private(set) var faults: [String: String] = [:]

  init(_ form: FormFields, _ words: Words) {
    self.form = form
    self.words = words
  }

  mutating func fault(_ key: String, _ text: String) { if faults[key] == nil { faults[key] = text } }

  mutating func text(_ key: String, isRequired: Bool = true) -> String? {
    let text = Self.trimmed(form[key])
    if text.isEmpty {
      if isRequired { fault(key, words.filled("bad.required", ["field": words["deedField-\(key)"]])) }
      return nil
    }
    guard text.count <= Self.longest, !text.unicodeScalars.contains("\u{FFFD}") else {
      fault(key, words["deedBad-text"])
      return nil
    }
    return text
  }

  mutating func date(_ key: String, isRequired: Bool = true) -> CivilDate? {
    read(key, isRequired: isRequired, "bad.date") { try? CivilDate(iso: $0) }
  }

  mutating func month(_ key: String) -> CivilMonth? { read(key, "deedBad-month") { try? CivilMonth($0) } }

  mutating func count(_ key: String, isRequired: Bool = true) -> Int? {
    read(key, isRequired: isRequired, "deedBad-count") { text in
      text.utf8.count <= 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
  }

  /// `12000`, `12000.5` or `12,000.00`, never below nought.
  mutating func amount(_ key: String, isRequired: Bool = true) -> Fen? {
    let fen = read(key, isRequired: isRequired, "bad.amount") { Self.fen($0) }
    guard let fen else { return nil }
    if fen < .zero {
      fault(key, words["bad.negative"])
      return nil
    }
    return fen
  }

  /// Each amount on a line of its own, or with blanks or Chinese commas between.
  mutating func amounts(_ key: String) -> [Fen]? {
    read(key, "deedBad-amounts") { text in
      let parts = text.split { $0.isWhitespace || "，、；;".contains($0) }
      let all = parts.compactMap { Self.fen(String($0)) }
      return all.count == parts.count && (1...24).contains(all.count) ? all : nil
    }
  }

  mutating func choice<Value: RawRepresentable<String>>(_ key: String, isRequired: Bool = true) -> Value? {
    let text = Self.trimmed(form[key])
    if text.isEmpty, !isRequired { return nil }
    guard let value = Value(rawValue: text) else {
      fault(key, words.filled("bad.choose", ["field": words["deedField-\(key)"]]))
      return nil
    }
    return value
  }

  /// One of a list's values; whatever else was sent is as nothing.
  mutating func choice(_ key: String, among values: [String]) -> String? {
    let text = Self.trimmed(form[key])
    if values.contains(text) { return text }
    fault(key, words.filled("bad.choose", ["field": words["deedField-\(key)"]]))
    return nil
  }

  /// Those of a list's values that were ticked, in the list's order.
  mutating func checks(_ key: String, among values: [String], isRequired: Bool = true) -> [String] {
    let sent = Set(form.values[key] ?? [])
    let found = values.filter(sent.contains)
    if found.isEmpty, isRequired { fault(key, words.filled("bad.choose", ["field": words["deedField-\(key)"]])) }
    return found
  }

  private mutating func read<Value>(
    _ key: String, isRequired: Bool = true, _ word: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(key, isRequired: isRequired) else { return nil }
    if let value = read(text) { return value }
    fault(key, words.filled(word, ["text": String(text.prefix(40))]))
    return nil
  }

  private static func fen(_ text: String) -> Fen? {
    let plain =
      text.wholeMatch(of: #/-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?/#) == nil
      ? text : text.replacing(",", with: "")
    guard let fen = try? Fen(yuan: plain), fen.amount.magnitude <= mostFen else { return nil }
    return fen
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
