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
    fileprivate let fields: Range<Int32>
  }

  private var facts: [Fact] = []
  /// A text's bytes stand in ``text``; none is a word.
  private var fields: [PackedField] = []
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

  package mutating func add(text bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    fields.append(PackedField(.text, at: place, count: bytes.count, value: UInt64(text.count)))
    text.append(contentsOf: bytes)
  }

  /// - Parameter count: with leading zeros, at most twenty.
  package mutating func add(digits: UInt64, count: Int, at place: Int) {
    fields.append(PackedField(.text, at: place, count: count, value: UInt64(text.count)))
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { room in
      var rest = digits
      for index in stride(from: count - 1, through: 0, by: -1) {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      }
      text.append(contentsOf: room)
    }
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

  /// To be called when the last fact has come, before ``forEachFact(of:_:)``.
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

  /// - Parameter person: the place among those who were asked for.
  package func forEachFact(of person: Int, _ body: (Fact, ArraySlice<PackedField>) -> Void) {
    for place in byPerson[Int(starts[person])..<Int(starts[person + 1])] {
      let fact = facts[Int(place)]
      body(fact, fields[Int(fact.fields.lowerBound)..<Int(fact.fields.upperBound)])
    }
  }
}
