/// The parts of a list, or the one part that is the value.
struct EncodedElements<Parts: PartsEncoder>: UnkeyedEncodingContainer, SingleValueEncodingContainer {
  let encoder: Parts
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encoder.addNothing(at: "") }

  func encode<Value: Encodable>(_ value: Value) throws { try encoder.add(value, at: "") }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.addLater(at: "").container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.addLater(at: "").unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder.addLater(at: "") }
}
