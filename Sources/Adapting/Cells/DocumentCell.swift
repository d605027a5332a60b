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

  static func kind(_ cell: CellBytes) -> Kind {
    let isUsual = usualTypes.contains { $0.count == cell.count && cell.elementsEqual($0) }
    return isUsual ? .residentID : .named(cell.string)
  }

  /// - Throws: the reasons of `IdentityDocument`.
  static func document(_ cell: CellBytes, _ kind: Kind) throws(Reason) -> IdentityDocument {
    switch kind {
    case .residentID: .residentID(try ResidentID(utf8: cell))
    case .named(let type): try IdentityDocument(type: type, number: cell.string)
    }
  }
}
