/// The parts of a list, or the one part that is the value.
struct EncodedElements<Parts: PartsEncoder>: UnkeyedEncodingContainer, SingleValueEncodingContainer {
  let encoder: Parts
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encoder.addNothing(at: "") }

  func encode(_ text: String) { encoder.add(text: text, at: "") }

  func encode(_ mark: Bool) { encoder.add(mark: mark, at: "") }

  func encode(_ number: some FixedWidthInteger & Encodable) { encoder.add(number: number, at: "") }

  func encode(_ fraction: some BinaryFloatingPoint & Encodable) throws { throw Formless.fault(fraction) }

  func encode(_ part: some Encodable) throws {
    try Formless.check(part)
    try encoder.add(part, at: "")
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.addLater(at: "").container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.addLater(at: "").unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder.addLater(at: "") }
}
