internal import Diagnostics
internal import EconomyModel

/// Reads a block; what is damaged is refused, never misread.
struct FactBlockReader {
  private let bytes: [UInt8]
  private var baseDay: Int64 = 0
  private var baseTime: Int64 = 0
  private var kinds: [FactBlock.Kind] = []
  private var words: [Range<Int>] = []
  private var persons: [Int64] = []
  /// Where each person's rows begin and, one more, where the last one's end.
  private var starts: [Int] = []
  private var counts: [Int] = []

  /// - Throws: `store.failed`.
  init(_ bytes: [UInt8]) throws(Reason) {
    self.bytes = bytes
    try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
      var reader = FactBytes(buffer)
      guard try reader.byte() == FactBlock.version else { throw FactBytes.damaged }
      baseDay = try reader.signed()
      baseTime = try reader.signed()
      for _ in 0..<(try reader.count(atMost: buffer.count)) { kinds.append(try Self.kind(&reader)) }
      for _ in 0..<(try reader.count(atMost: buffer.count)) {
        words.append(try reader.run(of: try reader.count(atMost: buffer.count)))
      }
      try readPersons(&reader)
    }
  }

  /// How many facts there are.
  var count: Int { counts.reduce(0, +) }

  private static func kind(_ reader: inout FactBytes) throws(Reason) -> FactBlock.Kind {
    let (outcome, rule, flags) = (try reader.byte(), try reader.byte(), try reader.byte())
    guard flags < 4 else { throw FactBytes.damaged }
    var fields: [FactBlock.Field] = []
    for _ in 0..<(try reader.count(atMost: reader.left)) {
      guard let place = UInt16(exactly: try reader.varint()) else { throw FactBytes.damaged }
      fields.append(FactBlock.Field(place: place, kind: try reader.byte()))
    }
    return FactBlock.Kind(
      outcome: outcome, rule: rule, hasAsOf: flags & 1 != 0, hasFeedback: flags & 2 != 0, fields: fields)
  }

  private mutating func readPersons(_ reader: inout FactBytes) throws(Reason) {
    let count = try reader.count(atMost: reader.left)
    var (person, start): (Int64, Int) = (0, 0)
    for _ in 0..<count {
      let (sum, overflow) = person.addingReportingOverflow(Int64(bitPattern: try reader.varint()))
      guard !overflow, persons.isEmpty || sum > person else { throw FactBytes.damaged }
      person = sum
      persons.append(person)
      counts.append(try reader.count(atMost: reader.left))
      starts.append(start)
      start += try reader.count(atMost: reader.left)
    }
    guard start == reader.left else { throw FactBytes.damaged }
    let rows = reader.offset
    for place in starts.indices { starts[place] += rows }
    starts.append(rows + start)
  }

  /// In the file's order.
  /// - Throws: `store.failed`.
  func facts(of person: Int64, layout: [RecordField]) throws(Reason) -> [StoredFact] {
    guard let place = place(of: person) else { return [] }
    return try facts(at: place, layout)
  }

  func holds(_ person: Int64) -> Bool { place(of: person) != nil }

  /// Whom it speaks of, sorted.
  var people: [Int64] { persons }

  /// Person by person.
  /// - Parameter layout: nil where nobody asks for the fields.
  private func all(layout: [RecordField]?) throws(Reason) -> [StoredFact] {
    var all: [StoredFact] = []
    for place in persons.indices { all += try facts(at: place, layout) }
    return all
  }

  /// Whom it says something of.
  func people(with outcome: RecordOutcome) throws(Reason) -> [Int64] {
    let wanted = Set(kinds.indices.filter { kinds[$0].outcome == outcome.stored })
    if wanted.count == kinds.count { return persons }
    var people: [Int64] = []
    for place in persons.indices {
      let facts = try facts(at: place, nil)
      if facts.contains(where: { $0.outcome == outcome }) { people.append(persons[place]) }
    }
    return people
  }

  /// Where its rows stand.
  func positions() throws(Reason) -> [FilePosition] { try all(layout: nil).map(\.position) }

  /// What is left of it without somebody; nil when nothing is.
  func without(_ person: Int64, layout: [RecordField]) throws(Reason) -> FactBlock? {
    var run = FactRun(layout: layout)
    for place in persons.indices where persons[place] != person {
      for fact in try facts(at: place, layout) { try run.append(fact) }
    }
    return run.isEmpty ? nil : run.blocks(most: .max).first
  }

  private func place(of person: Int64) -> Int? {
    var (low, high) = (0, persons.count)
    while low < high {
      let middle = (low + high) / 2
      if persons[middle] < person { low = middle + 1 } else { high = middle }
    }
    return low < persons.count && persons[low] == person ? low : nil
  }

  private func facts(at place: Int, _ layout: [RecordField]?) throws(Reason) -> [StoredFact] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
      let end = starts[place + 1]
      var reader = FactBytes(UnsafeBufferPointer(rebasing: buffer[..<end]), from: starts[place])
      var facts: [StoredFact] = []
      facts.reserveCapacity(counts[place])
      for _ in 0..<counts[place] { facts.append(try fact(of: persons[place], layout, &reader)) }
      guard reader.isAtEnd else { throw FactBytes.damaged }
      return facts
    }
  }

  private func fact(
    of person: Int64, _ layout: [RecordField]?, _ reader: inout FactBytes
  ) throws(Reason) -> StoredFact {
    let number = try reader.count()
    guard kinds.indices.contains(number) else { throw FactBytes.damaged }
    let kind = kinds[number]
    guard let outcome = RecordOutcome(stored: Int64(kind.outcome)), let rule = MatchRule(stored: Int64(kind.rule))
    else { throw Reason(.storeFailed, found: "a stored fact carries an unknown rule or outcome") }
    let position = FilePosition(
      line: try reader.count(), byteOffset: Int64(try reader.count()), byteCount: Int64(try reader.count()))
    let asOf = kind.hasAsOf ? try FactBytes.date(try sum(baseDay, reader.signed())) : nil
    let feedbackAt = kind.hasFeedback ? try Timestamp(packed: try sum(baseTime, reader.signed())) : nil
    var fields: [FieldEntry] = []
    fields.reserveCapacity(kind.fields.count)
    for field in kind.fields {
      let value = try value(of: field.kind, &reader)
      guard let layout else { continue }
      guard layout.indices.contains(Int(field.place)) else { throw FactBytes.damaged }
      fields.append(FieldEntry(layout[Int(field.place)], value))
    }
    return StoredFact(
      person: PersonKey(rawValue: person), rule: rule, outcome: outcome, fields: fields, asOf: asOf,
      feedbackAt: feedbackAt, position: position)
  }

  private func sum(_ base: Int64, _ step: Int64) throws(Reason) -> Int64 {
    let (sum, overflow) = base.addingReportingOverflow(step)
    guard !overflow else { throw FactBytes.damaged }
    return sum
  }

  private func value(of kind: UInt8, _ reader: inout FactBytes) throws(Reason) -> FieldValue {
    switch PackedField.Kind(rawValue: kind) {
    case .text: return .text(try text(&reader))
    case .money: return .money(Fen(try reader.signed()))
    case .date: return .date(try reader.date())
    case .no: return .flag(false)
    case .yes: return .flag(true)
    case .area: return .area(Area(hundredths: try reader.signed()))
    case .share: return .share(try reader.share())
    case .count: return .count(try reader.signed())
    case .word, .digits, nil: throw FactBytes.damaged
    }
  }

  private func text(_ reader: inout FactBytes) throws(Reason) -> String {
    let head = try reader.varint()
    guard let rest = Int(exactly: head >> 2) else { throw FactBytes.damaged }
    switch FactBlock.Text(rawValue: head & 3) {
    case .inline: return try reader.text(try reader.run(of: rest))
    case .word:
      guard words.indices.contains(rest) else { throw FactBytes.damaged }
      return try reader.text(words[rest])
    case .digits:
      let digits = String(try reader.varint())
      guard (8...19).contains(rest), digits.utf8.count <= rest else { throw FactBytes.damaged }
      return String(repeating: "0", count: rest - digits.utf8.count) + digits
    case nil: throw FactBytes.damaged
    }
  }
}
