import Diagnostics
import Foundation
import Reporting
import Testing

/// Canonical bytes beside those of Foundation's encoder, which wrote them before.
@Suite struct `Canonical bytes` {
  private enum Choice: Encodable {
    case none
    case one(Int64)
    case named(word: String, mark: Bool)
  }

  private struct Several: Encodable {
    var zebra = "a/b"
    var apple: String? = nil
    var asked = ["b": [1, 2], "a": [], "C": [3]]
    var choices = [Choice.none, .one(.min), .named(word: "\"\\\u{7f}", mark: false)]
    var nothing: [Choice] = []
    var empty = [String: Int]()
    var huge = UInt64.max
    var small: Int8 = -8
    var maybe: [Bool?] = [true, nil]
  }

  private struct Bare<Value: Encodable>: Encodable {
    let value: Value
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  /// Two containers in one, a super's and one inside another, as hand-written encodings have them.
  private struct Nested: Encodable {
    enum Key: String, CodingKey { case outer, inner, list }
    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Key.self)
      var inner = outer.nestedContainer(keyedBy: Key.self, forKey: .outer)
      var list = inner.nestedUnkeyedContainer(forKey: .list)
      try outer.encodeNil(forKey: .inner)
      try list.encode("one")
      var pair = list.nestedContainer(keyedBy: Key.self)
      try pair.encode(2, forKey: .inner)
      try inner.encode("late", forKey: .inner)
      try "last".encode(to: list.superEncoder())
    }
  }

  private func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func ours(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.bytes(of: value), as: UTF8.self)
  }

  @Test func `are the same for every shape of value`() throws {
    #expect(try ours(Several()) == foundation(Several()))
    #expect(try ours(Nested()) == foundation(Nested()))
    #expect(try ours(Bare(value: Bare(value: 7))) == "7")
    #expect(try ours([Bare(value: "x")]) == foundation([Bare(value: "x")]))
    #expect(try ours(String?.none) == "null")
  }

  @Test func `are the same for every character of the first plane, and beyond`() throws {
    for start in stride(from: 0, to: 0x11_0000, by: 0x800) {
      let scalars = (start..<start + 0x800).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      #expect(try ours([text, "\(start)" + text]) == foundation([text, "\(start)" + text]))
    }
  }

  @Test func `are the same for a report, and in the order of their keys' bytes`() throws {
    let report = SampleReport.value()
    #expect(try ours(report) == foundation(report))
    let keys = ["a", "B", "A1", "a10", "a2", "_0", "ä", "名", "aa", "asOf", "asked"]
    let table = Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) })
    let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(try ours(table) == "{" + sorted.map { "\"\($0)\":1" }.joined(separator: ",") + "}")
  }

  @Test func `are refused to what has no one form`() {
    #expect(throws: Reason.self) { try CanonicalJSON.bytes(of: [0.5]) }
    #expect(throws: Reason.self) { try CanonicalJSON.bytes(of: ["at": Date(timeIntervalSince1970: 0)]) }
    #expect(throws: Reason.self) { try CanonicalJSON.bytes(of: Bare(value: Data([1]))) }
  }
}
