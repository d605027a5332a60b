/// Takes a value apart by its own `encode(to:)`, which the compiler writes: its fields by name, its elements in order.
/// What becomes of a part is for whoever conforms.
protocol PartsEncoder: AnyObject, Encoder {
  var shape: EncodedShape { get set }
  var count: Int { get }

  func add(text: String, at key: String)
  func add(number: some FixedWidthInteger, at key: String)
  func add(mark: Bool, at key: String)
  func addNothing(at key: String)
  /// There is a place for it, and it is not there.
  func leaveOut(at key: String)
  /// What has parts of its own.
  func add(_ part: some Encodable, at key: String) throws
  /// A part that is written only after others have been added.
  func addLater(at key: String) -> Self
}

extension PartsEncoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    shape = .fields
    return KeyedEncodingContainer(EncodedFields(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .list
    return EncodedElements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { EncodedElements(encoder: self) }
}
