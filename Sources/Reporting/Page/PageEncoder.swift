/// Takes a page's value apart for its template: numbers and marks as they are, a text as ``PageWords``, a structure as
/// ``PageFields``, nil left out.
///
/// Mustache left to itself reads a structure's properties by reflection, all of them for each name that it looks up; to
/// take them by reflection once was a sixth of what a report's page took.
final class PageEncoder: Encoder {
  private enum Shape {
    case fields
    case list
    case single
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var shape = Shape.single
  private var values: [String: Any] = [:]
  private var elements: [Any] = []

  private init() {}

  static func parts(of value: some Encodable) throws -> Any {
    if let text = value as? String { return PageWords(renderText: text) }
    if value is Bool || value is Int { return value }
    let encoder = PageEncoder()
    try value.encode(to: encoder)
    switch encoder.shape {
    case .fields: return PageFields(values: encoder.values)
    case .list: return encoder.elements
    case .single: return encoder.elements.first ?? ""
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    shape = .fields
    return KeyedEncodingContainer(Fields(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .list
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Elements(encoder: self) }

  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: PageEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {}

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      encoder.values[key.stringValue] = try PageEncoder.parts(of: value)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }

    func superEncoder() -> any Encoder { encoder }

    func superEncoder(forKey key: Key) -> any Encoder { encoder }
  }

  private struct Elements: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    let encoder: PageEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.elements.count }

    func encodeNil() {}

    func encode<Value: Encodable>(_ value: Value) throws { encoder.elements.append(try PageEncoder.parts(of: value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      encoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }

    func superEncoder() -> any Encoder { encoder }
  }
}
