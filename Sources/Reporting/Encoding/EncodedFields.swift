/// The parts of a structure.
struct EncodedFields<Parts: PartsEncoder, Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: Parts
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.addNothing(at: key.stringValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try encoder.add(value, at: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { encoder.addLater(at: key.stringValue).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.addLater(at: key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.addLater(at: "super") }

  func superEncoder(forKey key: Key) -> any Encoder { encoder.addLater(at: key.stringValue) }
}
