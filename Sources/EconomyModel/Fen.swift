package import Diagnostics

/// An amount of money in fen (1/100 yuan).
package struct Fen: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let amount: Int64

  package init(_ amount: Int64) { self.amount = amount }

  package static let zero = Fen(0)

  /// Plain digits of yuan with at most two decimals, `1234.56`.
  /// - Throws: `amount.not-a-number`, `amount.overflow`.
  package init(yuan text: some StringProtocol) throws(Reason) {
    let negative = text.hasPrefix("-")
    let parts = (negative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    let digits = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard let whole = parts.first.map({ Substring($0) }), parts.count <= 2, digits(whole),
      parts.count == 1 || (digits(Substring(parts[1])) && parts[1].utf8.count <= 2)
    else {
      throw Reason(
        .amountNotANumber, found: "'\(Masked.cell(text))' is not an amount in yuan",
        expected: "expected digits such as 1234.56")
    }
    let cents = parts.count == 2 ? (String(parts[1]) + "0").prefix(2) : "00"
    guard let amount = Int64((negative ? "-" : "") + whole + cents) else {
      throw Reason(.amountOverflow, found: "'\(Masked.cell(text))' is more money than there is")
    }
    self.amount = amount
  }

  package static func < (left: Fen, right: Fen) -> Bool { left.amount < right.amount }

  /// - Throws: `amount.overflow`.
  package func adding(_ other: Fen) throws(Reason) -> Fen {
    let (sum, overflow) = amount.addingReportingOverflow(other.amount)
    guard !overflow else { throw Reason(.amountOverflow, found: "a sum of money exceeds what can be counted") }
    return Fen(sum)
  }

  /// `1234.56`.
  package var plain: String {
    let magnitude = amount.magnitude
    let cents = magnitude % 100
    return "\(amount < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// `1,234.56`.
  package var description: String {
    let text = plain
    let (sign, digits) = text.hasPrefix("-") ? ("-", text.dropFirst()) : ("", text[...])
    var whole = Array(digits.dropLast(3))
    for place in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert(",", at: place) }
    return sign + String(whole) + digits.suffix(3)
  }
}

extension Fen: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int64.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(amount)
  }
}
