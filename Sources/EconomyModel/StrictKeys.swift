/// Decoding that refuses a key nobody knows, instead of dropping what it says.
package enum StrictKeys {
  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  /// - Throws: `DecodingError.dataCorrupted` that names the least key which is none of these.
  package static func check<Keys: CodingKey>(_ decoder: any Decoder, _ keys: Keys.Type) throws {
    let found = try decoder.container(keyedBy: AnyKey.self).allKeys
    guard let unknown = found.filter({ Keys(stringValue: $0.stringValue) == nil }).map(\.stringValue).min() else {
      return
    }
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "the key '\(unknown)' is not known here"))
  }

  /// What a value is decoded from, when it holds no other key.
  /// - Throws: as ``check(_:_:)``.
  package static func container<Keys: CodingKey>(
    of decoder: any Decoder, _ keys: Keys.Type
  ) throws -> KeyedDecodingContainer<Keys> {
    try check(decoder, keys)
    return try decoder.container(keyedBy: keys)
  }
}
