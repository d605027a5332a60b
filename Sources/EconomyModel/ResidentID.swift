package import Diagnostics

/// 公民身份号码 and the residence permits that share its form (GB 11643): 17 digits and a check character.
///
/// Regions 81/82/83 are residents of Hong Kong, Macau and Taiwan, a first digit 9 foreign permanent residents. The
/// six region digits are historical and are not checked against today's regions.
package struct ResidentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 17 digits times 11 plus the check value: one machine word, injective, ordered like the number.
  package let packed: UInt64
  /// The text had the old 15-digit form.
  package let wasFifteenDigits: Bool

  package static func == (left: ResidentID, right: ResidentID) -> Bool { left.packed == right.packed }

  package func hash(into hasher: inout Hasher) { hasher.combine(packed) }

  package static func < (left: ResidentID, right: ResidentID) -> Bool { left.packed < right.packed }

  /// - Throws: `id.excel-damaged`, `id.length`, `id.character`, `id.check-digit`, `id.birth-date`.
  package init(_ text: some StringProtocol) throws(Reason) {
    try self.init(utf8: text.utf8)
  }

  /// Full-width digits, a lower-case x, blanks and a leading apostrophe are accepted; 15 digits are converted.
  package init(utf8: some Collection<UInt8>) throws(Reason) {
    if let packed = utf8.withContiguousStorageIfAvailable(Self.packedIfPlain) ?? nil {
      self.packed = packed
      wasFifteenDigits = false
      return
    }
    var characters = WrittenNumber.characters(utf8)
    if characters.last == 0x78 { characters[characters.count - 1] = 0x58 }
    if Self.isScientific(characters) {
      throw Reason(
        .idExcelDamaged, found: "an identity number in scientific notation",
        wayOut: "export the column as text: a spreadsheet has lost the last digits")
    }
    wasFifteenDigits = characters.count == 15
    let digits = try Self.seventeenDigits(characters)
    let check = Self.checkValue(of: digits)
    if characters.count == 18, Self.value(ofCheck: characters[17]) != check {
      throw Self.checkFailure(characters)
    }
    packed = digits.reduce(0) { $0 * 10 + UInt64($1) } * 11 + UInt64(check)
    guard Self.hasBirthDate(packed) else {
      throw Reason(
        .idBirthDate, found: "an identity number whose birth date no calendar has", wayOut: "ask for the number again")
    }
  }

  /// Masked: six digits of region and the last four stay.
  package var description: String { Masked.identity(unmasked) }
}
