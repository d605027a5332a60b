/// Facts of a case's persons as one batch's files tell them, without an object of their own: only the fields somebody
/// asked for. One value serves case after case, so that its memory is taken once.
package struct PackedFacts: Sendable {
  package struct Fact: Sendable {
    package let person: PersonKey
    /// The file's place among those of whoever read it.
    package let source: Int
    package let outcome: RecordOutcome
    /// The row's own date; nil where the file's stands.
    package let asOf: CivilDate?
    fileprivate let fields: Range<Int>
  }

  package private(set) var facts: [Fact] = []
  /// A text's bytes stand in ``text``; none is a word.
  private var fields: [PackedField] = []
  package private(set) var text: [UInt8] = []
  private var firstField = 0

  package init() {}

  package mutating func removeAll() {
    facts.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    firstField = 0
  }

  /// A field of the fact that ``endFact(_:_:_:_:)`` will close.
  package mutating func add(_ field: PackedField) { fields.append(field) }

  package mutating func add(text bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    fields.append(PackedField(.text, at: place, count: bytes.count, value: UInt64(text.count)))
    text.append(contentsOf: bytes)
  }

  /// - Parameter count: with leading zeros.
  package mutating func add(digits: UInt64, count: Int, at place: Int) {
    fields.append(PackedField(.text, at: place, count: count, value: UInt64(text.count)))
    let start = text.count
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    var (rest, index) = (digits, start + count - 1)
    while rest > 0, index >= start {
      text[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      index -= 1
    }
  }

  /// The fields added since the last one are a fact's.
  package mutating func endFact(of person: PersonKey, source: Int, outcome: RecordOutcome, asOf: CivilDate?) {
    facts.append(
      Fact(person: person, source: source, outcome: outcome, asOf: asOf, fields: firstField..<fields.count))
    firstField = fields.count
  }

  package func fields(of fact: Fact) -> ArraySlice<PackedField> { fields[fact.fields] }
}
