internal import FoundationEssentials

/// What could be written in several ways, so that no value that is kept or shown may have it: a fraction, a moment in
/// time, bytes, an address.
enum Formless {
  private static let types = ([Date.self, Data.self, URL.self, Decimal.self] as [Any.Type]).map(ObjectIdentifier.init)

  static func check<Value: Encodable>(_ value: Value) throws {
    if types.contains(ObjectIdentifier(Value.self)) { throw fault(value) }
  }

  static func fault(_ value: Any) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: "no canonical form"))
  }
}
