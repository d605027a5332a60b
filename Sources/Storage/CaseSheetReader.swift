package import Diagnostics
package import EconomyModel
internal import Foundation

/// Reads a sheet person by person, without an object for anybody plain.
package struct CaseSheetReader {
  /// One person; what it points to stands as long as the sheet's bytes do.
  package struct Entry {
    package let key: PersonKey
    package let content: Content
    /// In the order of the terms' questions, nil where everything was asked.
    package let causes: [NotAskedCause?]?
  }

  package enum Content {
    /// A resident with one name in its canonical form.
    case plain(id: ResidentID, name: UnsafeBufferPointer<UInt8>)
    case other(Person)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var reader: FactBytes
  private var left: Int
  /// How many persons there are.
  package let count: Int

  /// - Throws: `store.failed`.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Reason) {
    self.bytes = bytes
    reader = FactBytes(bytes)
    guard try reader.byte() == CaseSheet.version else { throw FactBytes.damaged }
    count = try reader.count(atMost: bytes.count)
    left = count
  }

  /// - Returns: nil after the last person.
  package mutating func next() throws -> Entry? {
    guard left > 0 else { return nil }
    left -= 1
    let key = PersonKey(rawValue: try reader.signed())
    let marks = try reader.byte()
    let content = try marks & CaseSheet.Mark.isPlain == 0 ? other() : plain()
    return Entry(
      key: key, content: content, causes: marks & CaseSheet.Mark.isAskedEverything == 0 ? try causes(key) : nil)
  }

  private mutating func plain() throws(Reason) -> Content {
    let (number, name) = (try run(), try run())
    guard let id = try? ResidentID(utf8: number) else { throw FactBytes.damaged }
    return .plain(id: id, name: name)
  }

  private mutating func other() throws -> Content {
    .other(try StoredJSON.decode(Person.self, from: Data(try run())))
  }

  private mutating func causes(_ key: PersonKey) throws(Reason) -> [NotAskedCause?] {
    try AskedSubject(person: key, bytes: try run()).causes
  }

  private mutating func run() throws(Reason) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[try reader.run(of: try reader.count())])
  }

  /// After the last person: the declaration's figures as the comparing engine packed them; empty where it wants the
  /// general way.
  package mutating func figures() throws(Reason) -> UnsafeRawBufferPointer {
    guard left == 0 else { throw FactBytes.damaged }
    let figures = try run()
    guard reader.isAtEnd else { throw FactBytes.damaged }
    return UnsafeRawBufferPointer(figures)
  }
}
