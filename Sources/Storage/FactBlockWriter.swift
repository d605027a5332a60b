internal import EconomyModel

/// Writes the facts of a run, given person by person, into one block after another.
struct FactBlockWriter {
  private let run: FactRun
  private(set) var count = 0
  private(set) var last: Int64 = 0
  private var first: Int64 = 0
  private var baseDay: Int64 = 0
  private var baseTime: Int64 = 0
  private var kinds: [FactBlock.Kind] = []
  private var words: [Int] = []
  /// The place of a run's word in this block + 1; 0 when it has none yet.
  private var wordPlaces: [Int]
  private var persons: [(step: Int64, rows: Int, bytes: Int)] = []
  private var rows: [UInt8] = []
  private var rowsBefore = 0

  init(_ run: FactRun) {
    self.run = run
    wordPlaces = [Int](repeating: 0, count: run.words.count)
  }

  mutating func append(_ fact: FactRun.Fact) {
    if count == 0 { begin(fact) }
    if count == 0 || fact.person != last { beginPerson(fact.person) }
    rows.append(varint: kind(of: fact))
    rows.append(varint: fact.line)
    rows.append(varint: UInt64(fact.byteOffset))
    rows.append(varint: UInt64(fact.byteCount))
    if fact.asOf != FactRun.none { rows.append(signed: Int64(fact.asOf) - baseDay) }
    if fact.feedbackAt != .min { rows.append(signed: fact.feedbackAt - baseTime) }
    for place in fact.firstField..<fact.firstField + fact.fieldCount { append(run.fields[place]) }
    count += 1
    persons[persons.count - 1].rows += 1
    persons[persons.count - 1].bytes = rows.count - rowsBefore
  }

  private mutating func begin(_ fact: FactRun.Fact) {
    first = fact.person
    last = 0
    baseDay = fact.asOf == FactRun.none ? 0 : Int64(fact.asOf)
    baseTime = fact.feedbackAt == .min ? 0 : fact.feedbackAt
  }

  private mutating func beginPerson(_ person: Int64) {
    persons.append((person - last, 0, 0))
    last = person
    rowsBefore = rows.count
  }

  private mutating func kind(of fact: FactRun.Fact) -> Int {
    if let known = kinds.firstIndex(where: { isOf($0, fact) }) { return known }
    let fields = run.fields[fact.firstField..<fact.firstField + fact.fieldCount].map {
      FactBlock.Field(place: $0.place, kind: $0.storedKind)
    }
    kinds.append(
      FactBlock.Kind(
        outcome: fact.outcome, rule: fact.rule, hasAsOf: fact.asOf != FactRun.none,
        hasFeedback: fact.feedbackAt != .min, fields: fields))
    return kinds.count - 1
  }

  private func isOf(_ kind: FactBlock.Kind, _ fact: FactRun.Fact) -> Bool {
    guard kind.outcome == fact.outcome, kind.rule == fact.rule, kind.fields.count == fact.fieldCount,
      kind.hasAsOf == (fact.asOf != FactRun.none), kind.hasFeedback == (fact.feedbackAt != .min)
    else { return false }
    for place in 0..<fact.fieldCount {
      let field = run.fields[fact.firstField + place]
      guard kind.fields[place].place == field.place, kind.fields[place].kind == field.storedKind else { return false }
    }
    return true
  }

  private mutating func append(_ field: PackedField) {
    switch field.kind {
    case .money, .date, .area, .count: rows.append(signed: field.signed)
    case .no, .yes: break
    case .share:
      rows.append(signed: Int64(field.shareParts.above))
      rows.append(signed: Int64(field.shareParts.below))
    case .word:
      let word = Int(field.value)
      if wordPlaces[word] == 0 {
        words.append(word)
        wordPlaces[word] = words.count
      }
      rows.append(varint: UInt64(wordPlaces[word] - 1) << 2 | FactBlock.Text.word.rawValue)
    case .text: append(text: field.textRange)
    }
  }

  private mutating func append(text range: Range<Int>) {
    if let value = digits(range) {
      rows.append(varint: UInt64(range.count) << 2 | FactBlock.Text.digits.rawValue)
      rows.append(varint: value)
    } else {
      rows.append(varint: UInt64(range.count) << 2 | FactBlock.Text.inline.rawValue)
      rows.append(contentsOf: run.text[range])
    }
  }

  private func digits(_ range: Range<Int>) -> UInt64? {
    guard (8...19).contains(range.count), range.count != 15, range.count != 18 else { return nil }
    var value: UInt64 = 0
    for place in range {
      let digit = run.text[place] &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value
  }

  /// The block of what was appended; the next begins.
  mutating func finish() -> FactBlock {
    var bytes: [UInt8] = [FactBlock.version]
    bytes.reserveCapacity(rows.count + persons.count * 3 + 1024)
    bytes.append(signed: baseDay)
    bytes.append(signed: baseTime)
    bytes.append(varint: kinds.count)
    for kind in kinds {
      bytes.append(contentsOf: [kind.outcome, kind.rule, kind.flags])
      bytes.append(varint: kind.fields.count)
      for field in kind.fields {
        bytes.append(varint: UInt64(field.place))
        bytes.append(field.kind)
      }
    }
    bytes.append(varint: words.count)
    for word in words {
      let text = run.words.bytes(word)
      bytes.append(varint: text.count)
      bytes.append(contentsOf: text)
      wordPlaces[word] = 0
    }
    bytes.append(varint: persons.count)
    for person in persons {
      bytes.append(varint: UInt64(bitPattern: person.step))
      bytes.append(varint: person.rows)
      bytes.append(varint: person.bytes)
    }
    bytes.append(contentsOf: rows)
    defer { clear() }
    return FactBlock(first: first, last: last, count: count, bytes: bytes)
  }

  private mutating func clear() {
    count = 0
    kinds.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    persons.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }
}

extension PackedField {
  /// The kind that rows of a block have in common.
  fileprivate var storedKind: UInt8 { (kind == .word ? .text : kind).rawValue }
}
