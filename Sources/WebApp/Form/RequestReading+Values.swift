internal import Diagnostics
internal import EconomyModel

extension RequestReading {
  mutating func plain(_ row: RequestRow?, _ key: String, isRequired: Bool = true) -> String? {
    value(row, key, isRequired: isRequired) { (text) throws(Refused) in text }
  }

  /// What the model reads, refused with its reason.
  mutating func model<Value>(
    _ row: RequestRow?, _ key: String, isRequired: Bool = true, _ read: (String) throws(Reason) -> Value
  ) -> Value? {
    value(row, key, isRequired: isRequired) { (text) throws(Refused) in
      do throws(Reason) {
        return try read(text)
      } catch {
        throw .reason(error)
      }
    }
  }

  mutating func date(_ row: RequestRow?, _ key: String, isRequired: Bool = true) -> CivilDate? {
    model(row, key, isRequired: isRequired) { (text) throws(Reason) in try CivilDate(iso: text) }
  }

  mutating func name(_ row: RequestRow?, _ key: String, isRequired: Bool = true) -> String? {
    model(row, key, isRequired: isRequired) { (text) throws(Reason) in try PersonName(text).raw }
  }

  /// `12000`, `12000.5` or `12,000.00`; as a declaration states it. Below nought only where that can be.
  mutating func amount(
    _ row: RequestRow?, _ key: String, isRequired: Bool = true, mayBeNegative: Bool = false
  ) -> String? {
    let fen = model(row, key, isRequired: isRequired) { (text) throws(Reason) in
      let fen = try Fen(yuan: Self.ungrouped(text))
      guard fen.amount.magnitude <= Self.mostFen else {
        throw Reason(.amountOverflow, found: "an amount larger than any household's")
      }
      return fen
    }
    guard let fen else { return nil }
    if fen < .zero, !mayBeNegative {
      fault(row, key, words["bad.negative"])
      return nil
    }
    return fen.plain
  }

  /// As acceptance has it: a hundred thousand million yuan.
  private static let mostFen: UInt64 = 10_000_000_000_000

  private static func ungrouped(_ text: String) -> String {
    text.wholeMatch(of: #/-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?/#) == nil ? text : text.replacing(",", with: "")
  }

  /// Of a case or an authorisation.
  func code(_ text: String) throws(Refused) -> String {
    guard text.unicodeScalars.count <= 64, !text.contains(where: \.isWhitespace) else {
      throw .said(words["bad.code"])
    }
    return text
  }

  /// One of a list's values; whatever else was sent is as nothing.
  mutating func choice(_ row: RequestRow?, _ key: String, _ choice: RequestChoice) -> String? {
    let text = text(row, key)
    if choices.offers(text, choice, in: row) { return text }
    missing(row, key)
    return nil
  }
}
