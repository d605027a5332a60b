/// Facts about many persons as one batch's files tell them, without an object of their own: only the fields somebody
/// asked for. One value serves many, so that its memory is taken once.
package struct PackedFacts: Sendable {
  package struct Fact: Sendable {
    /// The person's place among those who were asked for.
    package let person: Int32
    /// The file's place among those of whoever read it.
    package let source: Int32
    package let outcome: RecordOutcome
    /// The row's own date; nil where the file's stands.
    package let asOf: CivilDate?
    /// The fact's own among all fields.
    package let fields: Range<Int32>
  }

  private var facts: [Fact] = []
  /// A text's bytes stand in ``text``; none is a word.
  package private(set) var fields: [PackedField] = []
  package private(set) var text: [UInt8] = []
  private var firstField: Int32 = 0
  /// Facts person by person, and where each person's begin; one more, where the last one's end.
  private var byPerson: [Int32] = []
  private var starts: [Int32] = []

  package init() {}

  package mutating func removeAll() {
    facts.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    firstField = 0
  }

  /// A field of the fact that ``endFact(of:source:outcome:asOf:)`` will close.
  package mutating func add(_ field: PackedField) { fields.append(field) }

  /// - Returns: where the text stands: a field that says the same can name it again.
  @discardableResult
  package mutating func add(text bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let start = text.count
    add(textFrom: start, count: bytes.count, at: place)
    text.append(contentsOf: bytes)
    return start
  }

  /// A text that stands there already.
  package mutating func add(textFrom start: Int, count: Int, at place: Int) {
    fields.append(PackedField(.text, at: place, count: count, value: UInt64(start)))
  }

  /// The fields added since the last one are a fact's.
  package mutating func endFact(of person: Int, source: Int, outcome: RecordOutcome, asOf: CivilDate?) {
    let end = Int32(truncatingIfNeeded: fields.count)
    facts.append(
      Fact(
        person: Int32(truncatingIfNeeded: person), source: Int32(truncatingIfNeeded: source), outcome: outcome,
        asOf: asOf, fields: firstField..<end))
    firstField = end
  }

  /// To be called when the last fact has come, before ``places(of:)``.
  /// - Parameter count: of persons who were asked for.
  package mutating func sort(persons count: Int) {
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: count + 2))
    for fact in facts { starts[Int(fact.person) + 2] += 1 }
    for person in 0..<count { starts[person + 2] += starts[person + 1] }
    byPerson.removeAll(keepingCapacity: true)
    byPerson.append(contentsOf: repeatElement(0, count: facts.count))
    for (place, fact) in facts.enumerated() {
      byPerson[Int(starts[Int(fact.person) + 1])] = Int32(truncatingIfNeeded: place)
      starts[Int(fact.person) + 1] += 1
    }
  }

  /// - Parameters:
  ///   - person: the place among those who were asked for.
  ///   - body: called with each fact about the person.
  package func forEachFact(of person: Int, _ body: (Fact) -> Void) {
    facts.withUnsafeBufferPointer { facts in
      for place in byPerson[Int(starts[person])..<Int(starts[person + 1])] { body(facts[Int(place)]) }
    }
  }
}
