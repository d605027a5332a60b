internal import FoundationEssentials

/// What has no parts of its own.
enum EncodedLeaf {
  case text
  case number
  case mark
  /// It could be written in several ways.
  case formless

  static func of(_ type: Any.Type) -> EncodedLeaf? { known[ObjectIdentifier(type)] }

  private static let known: [ObjectIdentifier: EncodedLeaf] = {
    let numbers: [Any.Type] = [
      Int.self, Int8.self, Int16.self, Int32.self, Int64.self, Int128.self, UInt.self, UInt8.self, UInt16.self,
      UInt32.self, UInt64.self, UInt128.self,
    ]
    let formless: [Any.Type] = [Double.self, Float.self, Date.self, Data.self, URL.self, Decimal.self]
    let leaves: [(Any.Type, EncodedLeaf)] =
      [(String.self, .text), (Bool.self, .mark)] + numbers.map { ($0, .number) } + formless.map { ($0, .formless) }
    return Dictionary(uniqueKeysWithValues: leaves.map { (ObjectIdentifier($0.0), $0.1) })
  }()
}
