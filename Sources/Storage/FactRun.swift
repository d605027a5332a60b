internal import Diagnostics
internal import EconomyModel

/// The facts of one file that wait to be written, packed: person by person they become blocks.
struct FactRun {
  /// One fact: its place among ``numbers``, and whom it is about.
  struct Entry {
    let person: Int64
    let start: Int
  }

  /// Numbers of every fact before those of its fields.
  static let headCount = 5
  private static let most = 1 << 18
  private static let mostText = 16 << 20

  private(set) var entries: [Entry] = []
  /// Of each fact its day (above) and shape (below), line, first byte, byte count and time; then what its fields need.
  private(set) var numbers: [UInt64] = []
  private(set) var text: [UInt8] = []
  private(set) var shapes: [FactShape] = []
  let words: WordList
  private let places: [RecordField: Int]
  private var shapePlaces: [FactShape: Int] = [:]
  /// The shape of the fact added last.
  private var lastShape = -1
  private var lastOffset: Int64 = .min
  /// Whether facts came in the file's order.
  private(set) var isInOrder = true

  /// - Parameters:
  ///   - layout: the receipt's own list of fields.
  ///   - words: those of the packed records that come.
  init(layout: [RecordField], words: WordList = WordList()) {
    self.words = words
    places = Dictionary(layout.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Makes room for so many facts at most.
  mutating func reserve(_ facts: Int) {
    let count = min(facts, Self.most)
    entries.reserveCapacity(count)
    numbers.reserveCapacity(count * (Self.headCount + 4))
  }

  var isEmpty: Bool { entries.isEmpty }
  /// As much as is kept in memory.
  var isFull: Bool { entries.count >= Self.most || text.count >= Self.mostText }

  /// - Throws: `store.invariant` for a field outside the layout: it could not be read back.
  mutating func append(_ record: CanonicalRecord, of person: PersonKey, by rule: MatchRule) throws(Reason) {
    try append(
      StoredFact(
        person: person, rule: rule, outcome: record.outcome, fields: record.fields, asOf: record.asOf,
        feedbackAt: record.feedbackAt, position: record.position))
  }

  mutating func append(_ fact: StoredFact) throws(Reason) {
    var batch = PackedBatch()
    for entry in fact.fields {
      guard let place = places[entry.field] else {
        throw Reason(
          .storeConstraint, found: "a record carries '\(entry.field.rawValue)', which its file's layout does not name",
          wayOut: "nothing was written; report this with the adapter that caused it")
      }
      pack(entry.value, at: place, into: &batch)
    }
    batch.records.append(
      PackedRecord(
        position: fact.position, document: 0, name: 0..<0, outcome: fact.outcome,
        fields: 0..<UInt32(batch.fields.count), asOf: fact.asOf, feedbackAt: fact.feedbackAt, digest: (0, 0)))
    append([PackedMatch(place: 0, person: fact.person)], of: batch, by: fact.rule)
  }

  /// Their words are those of this run.
  mutating func append(_ matches: [PackedMatch], of batch: PackedBatch, by rule: MatchRule) {
    // What a fact needs is written into room made for all of them.
    var more = 0
    for match in matches { more += Self.headCount + batch.records[match.place].fields.count }
    let start = numbers.count
    var room = numbers
    numbers = []
    room.append(contentsOf: repeatElement(0, count: more))
    let end = room.withUnsafeMutableBufferPointer { room in
      batch.text.withUnsafeBufferPointer { text in
        batch.fields.withUnsafeBufferPointer { fields in
          var place = start
          for match in matches {
            let record = batch.records[match.place]
            let own = UnsafeBufferPointer(
              rebasing: fields[Int(record.fields.lowerBound)..<Int(record.fields.upperBound)])
            place = append(record, own, text, about: match.person, by: rule, to: room, at: place)
          }
          return place
        }
      }
    }
    room.removeLast(room.count - end)
    numbers = room
  }

  /// - Returns: the place behind the fact's numbers.
  private mutating func append(
    _ record: PackedRecord, _ own: UnsafeBufferPointer<PackedField>, _ text: UnsafeBufferPointer<UInt8>,
    about person: PersonKey, by rule: MatchRule, to room: UnsafeMutableBufferPointer<UInt64>, at start: Int
  ) -> Int {
    let head = FactShape.Head(
      outcome: record.outcome.stored, rule: rule.stored, hasAsOf: record.asOf != nil,
      hasFeedback: record.feedbackAt != nil)
    let before = shapes.indices.contains(lastShape) ? shapes[lastShape] : nil
    var isSame = before?.head == head && before?.fields.count == own.count
    var place = start + Self.headCount
    precondition(place + own.count <= room.count)
    var found: [FactShape.Field] = []
    for index in own.indices {
      let (field, number) = waiting(own[index], text)
      if isSame, before?.fields[index] != field {
        isSame = false
        found += before?.fields.prefix(index) ?? []
      }
      if !isSame { found.append(field) }
      guard let number else { continue }
      room[place] = number
      place += 1
    }
    if !isSame { lastShape = shape(FactShape(head: head, fields: found)) }
    room[start] = Self.first(lastShape, record.asOf)
    room[start + 1] = UInt64(record.position.line)
    room[start + 2] = UInt64(record.position.byteOffset)
    room[start + 3] = UInt64(record.position.byteCount)
    room[start + 4] = UInt64(bitPattern: record.feedbackAt?.packed ?? 0)
    note(person, start, record.position)
    return place
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    lastOffset = .min
    isInOrder = true
  }

  /// The place of a fact's shape.
  func shape(at start: Int) -> Int { Int(numbers[start] & 0xFFFF_FFFF) }

  private static func first(_ shape: Int, _ asOf: CivilDate?) -> UInt64 {
    UInt64(UInt32(bitPattern: asOf?.dayNumber ?? 0)) << 32 | UInt64(shape)
  }

  private mutating func note(_ person: PersonKey, _ start: Int, _ position: FilePosition) {
    entries.append(Entry(person: person.rawValue, start: start))
    if position.byteOffset < lastOffset { isInOrder = false }
    lastOffset = position.byteOffset
  }

  private mutating func shape(_ shape: FactShape) -> Int {
    if let known = shapePlaces[shape] { return known }
    shapes.append(shape)
    shapePlaces[shape] = shapes.count - 1
    return shapes.count - 1
  }

  private func pack(_ value: FieldValue, at place: Int, into batch: inout PackedBatch) {
    if let field = PackedField(value, at: place) { return batch.fields.append(field) }
    guard case .text(var string) = value else { return }
    string.withUTF8 { bytes in
      if let word = words.number(of: bytes) {
        batch.fields.append(PackedField(.word, at: place, value: UInt64(word)))
      } else {
        batch.fields.append(PackedField(.text, at: place, count: bytes.count, value: UInt64(batch.text.count)))
        batch.text.append(contentsOf: bytes)
      }
    }
  }

  /// How a field waits, and its number where it needs one.
  @inline(__always)
  private mutating func waiting(
    _ field: PackedField, _ text: UnsafeBufferPointer<UInt8>
  ) -> (FactShape.Field, UInt64?) {
    switch field.kind {
    case .money, .date, .area, .count:
      return (FactShape.Field(place: field.place, kind: field.kind, way: .signed), field.value)
    case .share: return (FactShape.Field(place: field.place, kind: .share, way: .share), field.value)
    case .word: return (FactShape.Field(place: field.place, kind: .text, way: .word), field.value)
    case .digits:
      return (FactShape.Field(place: field.place, kind: .text, way: .digits, digits: Int(field.count)), field.value)
    case .no, .yes: return (FactShape.Field(place: field.place, kind: field.kind, way: .implied), nil)
    case .text:
      let bytes = UnsafeBufferPointer(rebasing: text[field.textRange])
      if let value = FactBlock.Text.digits(bytes) {
        return (FactShape.Field(place: field.place, kind: .text, way: .digits, digits: bytes.count), value)
      }
      let start = self.text.count
      self.text.append(contentsOf: bytes)
      return (FactShape.Field(place: field.place, kind: .text, way: .text), UInt64(start) << 32 | UInt64(bytes.count))
    }
  }
}
