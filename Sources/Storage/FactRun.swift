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
  /// Of the fact being added.
  private var fields: [FactShape.Field] = []
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
    for entry in fact.fields where places[entry.field] == nil {
      throw Reason(
        .storeConstraint, found: "a record carries '\(entry.field.rawValue)', which its file's layout does not name",
        wayOut: "nothing was written; report this with the adapter that caused it")
    }
    let start = begin(fact.position, fact.asOf, fact.feedbackAt)
    for entry in fact.fields { append(entry.value, at: places[entry.field] ?? 0) }
    end(start, fact.person, fact.outcome, fact.rule, fact.asOf, fact.feedbackAt)
  }

  /// Its words are those of this run.
  mutating func append(_ record: PackedRecord, of batch: PackedBatch, about person: PersonKey, by rule: MatchRule) {
    let start = begin(record.position, record.asOf, record.feedbackAt)
    batch.fields.withUnsafeBufferPointer { all in
      for place in Int(record.fields.lowerBound)..<Int(record.fields.upperBound) {
        let field = all[place]
        guard field.kind == .text else {
          append(field)
          continue
        }
        batch.text.withUnsafeBufferPointer { text in
          append(text: UnsafeBufferPointer(rebasing: text[field.textRange]), at: field.place)
        }
      }
    }
    end(start, person, record.outcome, rule, record.asOf, record.feedbackAt)
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

  /// - Returns: where the fact's numbers begin.
  private mutating func begin(_ position: FilePosition, _ asOf: CivilDate?, _ feedbackAt: Timestamp?) -> Int {
    fields.removeAll(keepingCapacity: true)
    let start = numbers.count
    numbers.append(UInt64(UInt32(bitPattern: asOf?.dayNumber ?? 0)) << 32)
    numbers.append(UInt64(position.line))
    numbers.append(UInt64(position.byteOffset))
    numbers.append(UInt64(position.byteCount))
    numbers.append(UInt64(bitPattern: feedbackAt?.packed ?? 0))
    if position.byteOffset < lastOffset { isInOrder = false }
    lastOffset = position.byteOffset
    return start
  }

  private mutating func end(
    _ start: Int, _ person: PersonKey, _ outcome: RecordOutcome, _ rule: MatchRule, _ asOf: CivilDate?,
    _ feedbackAt: Timestamp?
  ) {
    let head = FactShape.Head(
      outcome: outcome.stored, rule: rule.stored, hasAsOf: asOf != nil, hasFeedback: feedbackAt != nil)
    numbers[start] |= UInt64(shape(head))
    entries.append(Entry(person: person.rawValue, start: start))
  }

  /// The place of the shape of the fact being added; mostly that of the one before.
  private mutating func shape(_ head: FactShape.Head) -> Int {
    if let last = entries.last {
      let place = shape(at: last.start)
      if shapes[place].head == head, shapes[place].fields == fields { return place }
    }
    let shape = FactShape(head: head, fields: fields)
    if let known = shapePlaces[shape] { return known }
    shapes.append(shape)
    shapePlaces[shape] = shapes.count - 1
    return shapes.count - 1
  }

  private mutating func append(_ value: FieldValue, at place: Int) {
    if let field = PackedField(value, at: place) { return append(field) }
    guard case .text(var string) = value else { return }
    string.withUTF8 { bytes in
      if let word = words.number(of: bytes) {
        append(PackedField(.word, at: place, value: UInt64(word)))
      } else {
        append(text: bytes, at: UInt16(truncatingIfNeeded: place))
      }
    }
  }

  /// A field that is no text.
  @inline(__always)
  private mutating func append(_ field: PackedField) {
    let way: FactShape.Way
    switch field.kind {
    case .money, .date, .area, .count: way = .signed
    case .share: way = .share
    case .word: way = .word
    case .no, .yes, .text: way = .implied
    }
    fields.append(FactShape.Field(place: field.place, kind: field.kind == .word ? .text : field.kind, way: way))
    if way != .implied { numbers.append(field.value) }
  }

  private mutating func append(text bytes: UnsafeBufferPointer<UInt8>, at place: UInt16) {
    if let value = FactBlock.Text.digits(bytes) {
      fields.append(FactShape.Field(place: place, kind: .text, way: .digits, digits: bytes.count))
      numbers.append(value)
      return
    }
    fields.append(FactShape.Field(place: place, kind: .text, way: .text))
    numbers.append(UInt64(text.count) << 32 | UInt64(bytes.count))
    text.append(contentsOf: bytes)
  }
}

extension FactBlock.Text {
  /// The value of a text that is stored as a number; nil for any other.
  static func digits(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard (8...19).contains(text.count), text.count != 15, text.count != 18 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }
}

extension Timestamp {
  /// One number, in the order of time; a day alone comes before its first second.
  var packed: Int64 { Int64(date.dayNumber) * 86_401 + Int64((secondOfDay ?? -1) + 1) }

  /// - Throws: `store.failed` for a number that stands for no time.
  init(packed: Int64) throws(Reason) {
    let day = packed >= 0 ? packed / 86_401 : (packed - 86_400) / 86_401
    let second = Int32(packed - day * 86_401)
    self.init(date: try FactBytes.date(day), secondOfDay: second == 0 ? nil : second - 1)
  }
}
