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

  func encodeIfPresent(_ text: String?, forKey key: Key) { add(text, at: key, encode) }

  func encodeIfPresent(_ mark: Bool?, forKey key: Key) { add(mark, at: key, encode) }

  func encodeIfPresent(_ number: (some FixedWidthInteger & Encodable)?, forKey key: Key) {
    add(number, at: key, encode)
  }

  func encodeIfPresent(_ part: (some Encodable)?, forKey key: Key) throws { try add(part, at: key, encode) }

  private func add<Part, Fault: Error>(
    _ part: Part?, at key: Key, _ encode: (Part, Key) throws(Fault) -> Void
  ) throws(Fault) {
    if let part { try encode(part, key) } else { encoder.leaveOut(at: key.stringValue) }
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
