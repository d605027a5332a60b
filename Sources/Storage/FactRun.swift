internal import Diagnostics
internal import EconomyModel

/// The facts of one file that wait to be written, packed: person by person they become blocks.
struct FactRun {
  struct Fact {
    let person: Int64
    let line: Int
    let byteOffset: Int64
    let byteCount: Int64
    let firstField: Int
    let fieldCount: Int
    /// ``Timestamp/packed``; `Int64.min` where the file's own stands.
    let feedbackAt: Int64
    /// A day number; `Int32.min` where the file's own stands.
    let asOf: Int32
    let outcome: UInt8
    let rule: UInt8
  }

  static let none = Int32.min
  private static let most = 1 << 18
  private static let mostText = 16 << 20

  private(set) var facts: [Fact] = []
  private(set) var fields: [PackedField] = []
  private(set) var text: [UInt8] = []
  let words: WordList
  private let places: [RecordField: Int]

  /// - Parameters:
  ///   - layout: the receipt's own list of fields.
  ///   - words: those of the packed records that come.
  init(layout: [RecordField], words: WordList = WordList()) {
    self.words = words
    places = Dictionary(layout.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { facts.isEmpty }
  /// As much as is kept in memory.
  var isFull: Bool { facts.count >= Self.most || text.count >= Self.mostText }

  /// - Throws: `store.invariant` for a field outside the layout: it could not be read back.
  mutating func append(_ record: CanonicalRecord, of person: PersonKey, by rule: MatchRule) throws(Reason) {
    try append(
      StoredFact(
        person: person, rule: rule, outcome: record.outcome, fields: record.fields, asOf: record.asOf,
        feedbackAt: record.feedbackAt, position: record.position))
  }

  mutating func append(_ fact: StoredFact) throws(Reason) {
    let first = fields.count
    for entry in fact.fields {
      guard let place = places[entry.field] else {
        throw Reason(
          .storeConstraint, found: "a record carries '\(entry.field.rawValue)', which its file's layout does not name",
          wayOut: "nothing was written; report this with the adapter that caused it")
      }
      append(entry.value, at: place)
    }
    facts.append(
      Fact(
        person: fact.person.rawValue, line: fact.position.line, byteOffset: fact.position.byteOffset,
        byteCount: fact.position.byteCount, firstField: first, fieldCount: fields.count - first,
        feedbackAt: fact.feedbackAt?.packed ?? .min, asOf: fact.asOf?.dayNumber ?? Self.none,
        outcome: fact.outcome.stored, rule: fact.rule.stored))
  }

  /// Its words are those of this run.
  mutating func append(_ record: PackedRecord, of batch: PackedBatch, about person: PersonKey, by rule: MatchRule) {
    let first = fields.count
    for field in batch.fields(of: record) {
      guard field.kind == .text else {
        fields.append(field)
        continue
      }
      fields.append(PackedField(.text, at: Int(field.place), count: Int(field.count), value: UInt64(text.count)))
      text.append(contentsOf: batch.text[field.textRange])
    }
    facts.append(
      Fact(
        person: person.rawValue, line: record.position.line, byteOffset: record.position.byteOffset,
        byteCount: record.position.byteCount, firstField: first, fieldCount: fields.count - first,
        feedbackAt: record.feedbackAt?.packed ?? .min, asOf: record.asOf?.dayNumber ?? Self.none,
        outcome: RecordOutcome.found.stored, rule: rule.stored))
  }

  private mutating func append(_ value: FieldValue, at place: Int) {
    if let field = PackedField(value, at: place) { return fields.append(field) }
    guard case .text(var string) = value else { return }
    string.withUTF8 { bytes in
      if let word = words.number(of: bytes) {
        fields.append(PackedField(.word, at: place, value: UInt64(word)))
      } else {
        fields.append(PackedField(.text, at: place, count: bytes.count, value: UInt64(text.count)))
        text.append(contentsOf: bytes)
      }
    }
  }

  mutating func removeAll() {
    facts.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// The facts in blocks, person by person and in the file's order; nobody's stand in two.
  /// - Parameter most: facts after which a block ends with its person.
  func blocks(most: Int = FactBlock.facts) -> [FactBlock] {
    let order = facts.indices.sorted {
      (facts[$0].person, facts[$0].byteOffset, $0) < (facts[$1].person, facts[$1].byteOffset, $1)
    }
    var blocks: [FactBlock] = []
    var writer = FactBlockWriter(self)
    for place in order {
      if writer.count >= most, facts[place].person != writer.last { blocks.append(writer.finish()) }
      writer.append(facts[place])
    }
    if writer.count > 0 { blocks.append(writer.finish()) }
    return blocks
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
