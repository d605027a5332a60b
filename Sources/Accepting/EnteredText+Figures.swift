import Diagnostics
import EconomyModel

extension EnteredText {
  /// A hundred thousand million yuan: more than any household has.
  private static let mostFen: Int64 = 10_000_000_000_000

  /// `12345.67`, `12,345.67`, `￥12345`, `12345元`.
  static func money(_ text: String) throws(Reason) -> Fen {
    var digits = text[...]
    if let sign = digits.first, ["￥", "¥"].contains(sign) { digits = digits.dropFirst() }
    if digits.hasSuffix("元") { digits = digits.dropLast() }
    let whole = digits.prefix { $0 != "." }.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = whole.count > 1 && whole.dropFirst().allSatisfy { $0.utf8.count == 3 } && !whole[0].isEmpty
    let plain = isGrouped && whole[0].utf8.count <= 3 ? digits.filter { $0 != "," } : String(digits)
    let fen = try Fen(yuan: plain)
    guard fen.amount.magnitude <= UInt64(mostFen) else {
      throw Reason(.amountOverflow, found: "an amount larger than any household's", wayOut: "check the unit: 元")
    }
    return fen
  }

  static func positiveMoney(_ text: String) throws(Reason) -> Fen {
    let fen = try money(text)
    guard fen >= .zero else {
      throw Reason(.declarationNegative, found: "an amount below nought", expected: "expected 0 or more")
    }
    return fen
  }

  /// `2026-11-02`, `2026/11/2`, `2026.11.2`, `2026年11月2日`, `20261102`.
  static func date(_ text: String) throws(Reason) -> CivilDate {
    if text.utf8.count == 8, let packed = Int(text), packed > 0 {
      return try CivilDate(year: packed / 10_000, month: packed / 100 % 100, day: packed % 100)
    }
    let parts = text.split(omittingEmptySubsequences: false) { ["-", "/", ".", "年", "月", "日"].contains($0) }
    let numbers = parts.prefix(3).compactMap { $0.utf8.count <= 4 && !$0.hasPrefix("+") ? Int($0) : nil }
    let isWhole = parts.count == 3 || (parts.count == 4 && text.hasSuffix("日"))
    guard isWhole, numbers.count == 3, parts[0].utf8.count == 4 else { return try CivilDate(iso: text) }
    return try CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `89.50`, `89.50㎡`, `3.5亩`.
  static func area(_ text: String) throws(Reason) -> Area {
    if text.hasSuffix("亩") { return try Area(mu: text.dropLast()) }
    let unit = ["㎡", "平方米", "m²", "m2"].first { text.hasSuffix($0) }
    let area = try Area(squareMetres: text.dropLast(unit?.count ?? 0))
    guard area.hundredths >= 0 else {
      throw Reason(.declarationNegative, found: "an area below nought", expected: "expected 0 or more")
    }
    return area
  }

  static func flag(_ text: String) throws(Reason) -> Bool {
    try word(
      text,
      [
        "是": true, "否": false, "true": true, "false": false, "有": true, "无": false, "1": true, "0": false, "Y": true,
        "N": false,
      ])
  }

  /// Blanks dropped; digits that a spreadsheet has lost are refused.
  static func account(_ text: String) throws(Reason) -> String {
    let kept = String(text.unicodeScalars.filter { ![" ", "\t", "\u{3000}", "'", "\u{2019}"].contains($0) })
    let isScientific =
      kept.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2E, 0x45, 0x65].contains($0) }
      && kept.utf8.contains { $0 == 0x45 || $0 == 0x65 } && kept.utf8.contains(0x2B)
    guard !isScientific else {
      throw Reason(
        .declarationAccount, found: "a number in scientific notation",
        wayOut: "format the column as text and type it again: a spreadsheet has lost the last digits")
    }
    return kept
  }

  static func value(_ text: String, of field: RecordField) throws(Reason) -> FieldValue {
    switch field.kind {
    case .text: .text(text)
    case .money: .money(try positiveMoney(text))
    case .date: .date(try date(text))
    case .flag: .flag(try flag(text))
    case .area: .area(try area(text))
    case .share: .share(try ShareFraction(text: text))
    case .count: .count(try count(text, 0...100_000))
    case .account: .text(try account(text))
    case .identity: .text(try ResidentID(text).unmasked)
    }
  }
}
