package import Diagnostics

extension IdentityDocument {
  /// Documents whose numbers have the form of GB 11643, as forms and exports name them.
  private static let residentTypes = [
    "居民身份证", "身份证", "第二代居民身份证", "二代身份证", "户口簿", "临时身份证", "临时居民身份证",
    "港澳居民居住证", "台湾居民居住证", "港澳台居民居住证", "外国人永久居留身份证", "外国人永久居留证",
  ]

  /// Whether a type's word means a number of the form of GB 11643.
  package static func isResident(type: some StringProtocol) -> Bool {
    type.isEmpty || residentTypes.contains { $0.utf8.elementsEqual(type.utf8) }
  }

  /// From a document's type as people write it (empty: 居民身份证) and its number.
  /// - Throws: the reasons of ``ResidentID``; `document.number` for other documents without a usable number.
  package init(type: some StringProtocol, number: some StringProtocol) throws(Reason) {
    if Self.isResident(type: type) {
      self = .residentID(try ResidentID(number))
      return
    }
    let kept = String(String(number).unicodeScalars.filter { $0 != " " && $0 != "\t" && $0 != "\u{3000}" })
    guard (1...50).contains(kept.unicodeScalars.count), kept.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      throw Reason(
        .documentNumber, found: "a document number of \(kept.unicodeScalars.count) characters",
        expected: "expected 1 to 50 visible characters")
    }
    self = .other(type: String(type), number: kept)
  }
}
