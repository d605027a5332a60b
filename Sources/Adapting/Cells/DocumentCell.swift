internal import Diagnostics
internal import EconomyModel

/// Identity numbers of every kind.
enum DocumentCell {
  private static let usualTypes = ["居民身份证", "身份证"].map { Array($0.utf8) }

  /// The kind of a document, as its column states it.
  enum Kind {
    /// 居民身份证, by far the commonest, told by its bytes; also where no column says anything.
    case residentID
    case named(String)
  }

  /// Documents with numbers of their own form, as exports name them.
  private static let otherTypes: Set<String> = [
    "护照", "普通护照", "中国护照", "外国护照", "军官证", "士兵证", "士官证", "警官证", "武警警官证", "文职干部证",
    "军人证", "军人身份证", "军人身份证件", "港澳居民来往内地通行证", "港澳通行证", "港澳同胞回乡证", "回乡证",
    "台湾居民来往大陆通行证", "台胞证", "港澳台通行证", "旅行证", "出生证", "出生医学证明", "其他", "其它", "其他证件",
    "其它证件",
  ]

  /// - Throws: `code.unknown`: a word that nobody knows may be a damaged one, and would make another person.
  static func kind(_ cell: CellBytes, _ column: String) throws(Reason) -> Kind {
    if usualTypes.contains(where: { $0.count == cell.count && cell.elementsEqual($0) }) { return .residentID }
    let word = cell.string
    if otherTypes.contains(word) || IdentityDocument.isResident(type: word) { return .named(word) }
    throw Reason(
      .codeUnknown, found: "'\(Masked.cell(word))' is no known kind of document in column \(column)",
      expected: "expected words such as 居民身份证 or 护照",
      wayOut: "ask the institution what it means, then map it in the manifest (as: code)")
  }

  /// - Throws: the reasons of `IdentityDocument`; `document.number` for marks that no document's number holds.
  static func document(_ cell: CellBytes, _ kind: Kind) throws(Reason) -> IdentityDocument {
    switch kind {
    case .residentID: return .residentID(try ResidentID(utf8: cell))
    case .named(let type):
      let document = try IdentityDocument(type: type, number: cell.string)
      if case .other(_, let number) = document, !number.unicodeScalars.allSatisfy(isOfNumber) {
        throw Reason(
          .documentNumber, found: "a document number with marks in it", expected: "expected letters and digits",
          wayOut: "ask for the row again; it may be damaged")
      }
      return document
    }
  }

  /// `E90000022`, `南字第0099123号`, `H0123456(01)`.
  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-()（）/".unicodeScalars.contains(scalar)
  }
}
