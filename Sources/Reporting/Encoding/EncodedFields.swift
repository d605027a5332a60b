/// The parts of a structure.
struct EncodedFields<Parts: PartsEncoder, Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: Parts
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.addNothing(at: key.stringValue) }

  func encode(_ text: String, forKey key: Key) { encoder.add(text: text, at: key.stringValue) }

  func encode(_ mark: Bool, forKey key: Key) { encoder.add(mark: mark, at: key.stringValue) }

  func encode(_ number: some FixedWidthInteger & Encodable, forKey key: Key) {
    encoder.add(number: number, at: key.stringValue)
  }

  func encode(_ fraction: some BinaryFloatingPoint & Encodable, forKey key: Key) throws {
    throw Formless.fault(fraction)
  }

  func encode(_ part: some Encodable, forKey key: Key) throws {
    try Formless.check(part)
    try encoder.add(part, at: key.stringValue)
  }

  func encodeIfPresent(_ text: String?, forKey key: Key) {
    if let text { encode(text, forKey: key) } else { encoder.leaveOut(at: key.stringValue) }
  }

  func encodeIfPresent(_ mark: Bool?, forKey key: Key) {
    if let mark { encode(mark, forKey: key) } else { encoder.leaveOut(at: key.stringValue) }
  }

  func encodeIfPresent(_ number: (some FixedWidthInteger & Encodable)?, forKey key: Key) {
    if let number { encode(number, forKey: key) } else { encoder.leaveOut(at: key.stringValue) }
  }

  func encodeIfPresent(_ part: (some Encodable)?, forKey key: Key) throws {
    if let part { try encode(part, forKey: key) } else { encoder.leaveOut(at: key.stringValue) }
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
