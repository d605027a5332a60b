package import Diagnostics
package import EconomyModel

/// Counts one file's rows as they are loaded, in memory that does not grow with them. The order of rows and the cut
/// between files leave no trace in the result.
package struct ProfileCollector: Sendable {
  private let item: Item
  private let day: CivilDate
  /// The adapter's fields in its own order, in which records carry them.
  private let fields: [RecordField]
  private var name = ColumnCounter(.name)
  private var document = ColumnCounter(.document)
  private var counters: [ColumnCounter]
  /// For each place of the receipt's layout the counter of its field.
  private let counterPlaces: [Int?]
  /// For each counter how often each word stood there, by the words' numbers; and what these words look like.
  private var wordCounts: [[Int64]]
  private var wordShapes: [Int: TextShape] = [:]
  private var rows = Tally<RowFate>()
  private var outcomes = Tally<RecordOutcome>()
  private var rejects: [String: Int64] = [:]

  /// - Parameters:
  ///   - fields: what the adapter's records may carry; a field outside is not counted.
  ///   - day: the receipt's day, from which the age of dates is told.
  package init(item: Item, fields: [RecordField], day: CivilDate) {
    self.item = item
    self.day = day
    self.fields = fields
    counters = fields.map { ColumnCounter(.field($0)) }
    wordCounts = fields.map { _ in [] }
    counterPlaces = (item.required + item.optional).map { fields.firstIndex(of: $0) }
  }

  /// A record with the fate that matching gave it. Values of accepted and held ones are counted; of those that are no
  /// concern of this centre only the row is.
  package mutating func add(_ record: CanonicalRecord, _ fate: RowFate) {
    rows.add(fate)
    switch fate {
    case .accepted, .held: break
    case .rejected, .duplicate, .notAsked, .structure, .refused: return
    }
    outcomes.add(record.outcome)
    add(record.subject)
    var place = 0
    for entry in record.fields {
      guard let found = self.place(of: entry.field, from: place) else { continue }
      counters[found].add(entry.value, day: day)
      place = found + 1
    }
  }

  package mutating func add(rejected code: DiagnosticCode) {
    rows.add(.rejected)
    rejects[code.name, default: 0] += 1
  }

  /// A row that is no record: structure.
  package mutating func add(_ fate: RowFate) { rows.add(fate) }

  package func profile(of institution: InstitutionCode, adapter: String, persons: PersonCounts) -> SourceProfile {
    let columns = ([name, document] + countersWithWords).map(\.profile).sorted { $0.column.key < $1.column.key }
    return SourceProfile(
      institution: institution, adapter: adapter, item: item.code, day: day, persons: persons,
      rows: rows.counts, outcomes: outcomes.counts, rejects: rejects,
      figure: item.figure, columns: columns)
  }

  private var countersWithWords: [ColumnCounter] {
    zip(counters, wordCounts).map { counter, counts in
      var counter = counter
      for (word, count) in counts.enumerated() where count > 0 {
        if let shape = wordShapes[word] { counter.addText(shape, times: count) }
      }
      return counter
    }
  }

  mutating func addAccepted(_ outcome: RecordOutcome) {
    rows.add(.accepted)
    outcomes.add(outcome)
  }

  mutating func addSubject(_ name: TextShape, document packed: UInt64) {
    self.name.addText(name)
    document.addText(TextShape(ResidentID(packed: packed)))
  }

  mutating func add(_ value: FieldValue, at place: Int) {
    guard let counter = counterPlaces[place] else { return }
    counters[counter].add(value, day: day)
  }

  mutating func add(signed value: Int64, at place: Int) {
    guard let counter = counterPlaces[place] else { return }
    counters[counter].add(signed: value)
  }

  mutating func addText(_ shape: TextShape, at place: Int) {
    guard let counter = counterPlaces[place] else { return }
    counters[counter].addText(shape)
  }

  mutating func addWord(_ word: Int, _ words: WordList, at place: Int) {
    guard let counter = counterPlaces[place] else { return }
    if word >= wordCounts[counter].count {
      wordCounts[counter] += Array(repeating: 0, count: word + 64 - wordCounts[counter].count)
    }
    if wordCounts[counter][word] == 0 { wordShapes[word] = TextShape(words.string(word)) }
    wordCounts[counter][word] += 1
  }

  private mutating func add(_ subject: SubjectClaim) {
    if let claimed = subject.name { name.add(.text(claimed.raw), day: day) }
    switch subject.identity {
    case .document(.residentID(let number)): document.add(.text(number.unmasked), day: day)
    case .document(.other(_, let number)): document.add(.text(number), day: day)
    case .absent, .broken: break
    }
  }

  /// Records keep their adapter's order, so the field is mostly the next one.
  private func place(of field: RecordField, from start: Int) -> Int? {
    for place in start..<max(start, fields.count) where Self.same(fields[place], field) { return place }
    return fields.firstIndex { Self.same($0, field) }
  }

  /// The case's own equality: written out, `==` would compare the words of two enums.
  @inline(__always) private static func same<Value: Equatable>(_ left: Value, _ right: Value) -> Bool { left == right }
}
