internal import Diagnostics
internal import EconomyModel

/// Walks through a block from its first person to its last, as often as its persons are wanted in their order, and
/// makes no value of anything it passes over. What is damaged is refused, never misread.
struct FactBlockWalk {
  private let baseDay: Int64
  private var kinds: [Kind] = []
  /// Of every kind, one kind after another.
  private var fields: [Field] = []
  private var words: [Word] = []
  private var personsLeft = 0
  /// Where the list of persons goes on, and where the next one's rows begin.
  private var persons = 0
  private var rows = 0
  private var person: Int64 = 0

  private struct Word {
    let bytes: Range<Int>
    /// Where the facts' text has it; -1 while nobody has asked for it.
    var start = -1
  }

  private struct Kind {
    let outcome: RecordOutcome
    let hasAsOf: Bool
    let hasFeedback: Bool
    /// Its own among all fields.
    let fields: Range<Int>
  }

  private struct Field {
    let kind: PackedField.Kind
    let place: Int
    let isWanted: Bool
  }

  /// - Parameters:
  ///   - bytes: the block's; the same are given to ``add(factsOf:from:of:to:)``.
  ///   - wanted: by a field's place in the layout; the others are passed over.
  /// - Throws: `store.failed`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, wanted: [Bool]) throws(Reason) {
    var reader = FactBytes(bytes)
    guard try reader.byte() == FactBlock.version else { throw FactBytes.damaged }
    baseDay = try reader.signed()
    _ = try reader.signed()
    for _ in 0..<(try reader.count(atMost: bytes.count)) { try addKind(&reader, wanted) }
    for _ in 0..<(try reader.count(atMost: bytes.count)) {
      words.append(Word(bytes: try reader.run(of: try reader.count(atMost: bytes.count))))
    }
    personsLeft = try reader.count(atMost: reader.left)
    persons = reader.offset
    for _ in 0..<personsLeft * 3 { try reader.skipVarint() }
    rows = reader.offset
  }

  private mutating func addKind(_ reader: inout FactBytes, _ wanted: [Bool]) throws(Reason) {
    let (outcome, _, flags) = (try reader.byte(), try reader.byte(), try reader.byte())
    guard flags < 4, let outcome = RecordOutcome(stored: Int64(outcome)) else { throw FactBytes.damaged }
    let first = fields.count
    for _ in 0..<(try reader.count(atMost: reader.left)) {
      guard let place = Int(exactly: try reader.varint()), wanted.indices.contains(place),
        let kind = PackedField.Kind(rawValue: try reader.byte())
      else { throw FactBytes.damaged }
      fields.append(Field(kind: kind, place: place, isWanted: wanted[place]))
    }
    kinds.append(
      Kind(
        outcome: outcome, hasAsOf: flags & 1 != 0, hasFeedback: flags & 2 != 0, fields: first..<fields.count))
  }

  /// Adds the facts of everybody from a place on of whom the rest of the block speaks.
  /// - Parameters:
  ///   - wanted: whose facts, sorted, each once.
  ///   - next: the place among them to begin with.
  mutating func add(
    factsOf wanted: [Int64], from next: Int, of source: Int, in bytes: UnsafeBufferPointer<UInt8>,
    to facts: inout PackedFacts
  ) throws(Reason) {
    var list = FactBytes(bytes, from: persons)
    var next = next
    while personsLeft > 0, next < wanted.count {
      person &+= Int64(bitPattern: try list.varint())
      let (count, size) = (try list.count(), try list.count(atMost: bytes.count))
      personsLeft -= 1
      guard rows + size <= bytes.count else { throw FactBytes.damaged }
      while next < wanted.count, wanted[next] < person { next += 1 }
      if next < wanted.count, wanted[next] == person {
        var reader = FactBytes(UnsafeBufferPointer(rebasing: bytes[..<(rows + size)]), from: rows)
        for _ in 0..<count { try addRow(of: next, source, bytes, &reader, to: &facts) }
        guard reader.isAtEnd else { throw FactBytes.damaged }
      }
      rows += size
    }
  }

  private mutating func addRow(
    of person: Int, _ source: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout FactBytes,
    to facts: inout PackedFacts
  ) throws(Reason) {
    let number = try reader.count()
    guard kinds.indices.contains(number) else { throw FactBytes.damaged }
    for _ in 0..<3 { try reader.skipVarint() }
    let asOf = kinds[number].hasAsOf ? try date(&reader) : nil
    if kinds[number].hasFeedback { try reader.skipVarint() }
    for place in kinds[number].fields { try add(fields[place], bytes, &reader, to: &facts) }
    facts.endFact(of: person, source: source, outcome: kinds[number].outcome, asOf: asOf)
  }

  private func date(_ reader: inout FactBytes) throws(Reason) -> CivilDate {
    let (sum, overflow) = baseDay.addingReportingOverflow(try reader.signed())
    guard !overflow else { throw FactBytes.damaged }
    return try FactBytes.date(sum)
  }

  private mutating func add(
    _ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout FactBytes, to facts: inout PackedFacts
  ) throws(Reason) {
    switch field.kind {
    case .text: try addText(field, bytes, &reader, to: &facts)
    case .money:
      let fen = try reader.signed()
      if field.isWanted { facts.add(PackedField(.money, at: field.place, signed: fen)) }
    case .no, .yes: if field.isWanted { facts.add(PackedField(field.kind, at: field.place)) }
    case .date, .area, .count: try reader.skipVarint()
    case .share: for _ in 0..<2 { try reader.skipVarint() }
    case .word, .digits: throw FactBytes.damaged
    }
  }

  private mutating func addText(
    _ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: inout FactBytes, to facts: inout PackedFacts
  ) throws(Reason) {
    let head = try reader.varint()
    guard let rest = Int(exactly: head >> 2) else { throw FactBytes.damaged }
    switch FactBlock.Text(rawValue: head & 3) {
    case .inline:
      let run = try reader.run(of: rest)
      if field.isWanted { facts.add(text: UnsafeBufferPointer(rebasing: bytes[run]), at: field.place) }
    case .word:
      guard words.indices.contains(rest) else { throw FactBytes.damaged }
      if field.isWanted { add(word: rest, at: field.place, bytes, to: &facts) }
    case .digits:
      let digits = try reader.varint()
      guard (8...19).contains(rest) else { throw FactBytes.damaged }
      if field.isWanted { facts.add(PackedField(.digits, at: field.place, count: rest, value: digits)) }
    case nil: throw FactBytes.damaged
    }
  }

  private mutating func add(
    word: Int, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>, to facts: inout PackedFacts
  ) {
    let run = words[word].bytes
    if words[word].start >= 0 {
      facts.add(textFrom: words[word].start, count: run.count, at: place)
    } else {
      words[word].start = facts.add(text: UnsafeBufferPointer(rebasing: bytes[run]), at: place)
    }
  }
}
