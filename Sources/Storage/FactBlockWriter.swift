internal import EconomyModel

/// Writes the facts of a run, given person by person, into one block after another.
struct FactBlockWriter: ~Copyable {
  /// How many facts are expected at once.
  static let ahead = 64

  private let run: FactRun
  private(set) var count = 0
  private(set) var last: Int64 = 0
  private var first: Int64 = 0
  private var baseDay: Int64 = 0
  private var baseTime: Int64 = 0
  private var kinds: [FactBlock.Kind] = []
  /// The place of a run's shape among this block's kinds + 1; 0 when it has none yet.
  private var kindPlaces: [Int]
  private var words: [Int] = []
  /// The place of a run's word in this block + 1; 0 when it has none yet.
  private var wordPlaces: [Int]
  private var persons: [(step: Int64, rows: Int, bytes: Int)] = []
  private var rows = ByteRoom()
  private var rowsBefore = 0
  private var touched: UInt64 = 0

  init(_ run: FactRun) {
    self.run = run
    kindPlaces = [Int](repeating: 0, count: run.shapes.count)
    wordPlaces = [Int](repeating: 0, count: run.words.count)
  }

  /// Asks for what the next facts need from memory at once, for it stands far apart.
  mutating func expect(_ entries: ArraySlice<FactRun.Entry>) {
    let last = run.numbers.count - 1
    for entry in entries { touched ^= run.numbers[entry.start] ^ run.numbers[min(entry.start + 8, last)] }
  }

  mutating func append(_ entry: FactRun.Entry) {
    let place = run.shape(at: entry.start)
    if count == 0 { begin(entry, run.shapes[place].head) }
    if count == 0 || entry.person != last { beginPerson(entry.person) }
    let kind = kind(ofShape: place)
    write(entry.start, run.shapes[place], kind: kind)
    count += 1
    persons[persons.count - 1].rows += 1
    persons[persons.count - 1].bytes = rows.count - rowsBefore
  }

  private mutating func begin(_ entry: FactRun.Entry, _ head: FactShape.Head) {
    first = entry.person
    last = 0
    baseDay = head.hasAsOf ? asOf(entry.start) : 0
    baseTime = head.hasFeedback ? feedbackAt(entry.start) : 0
  }

  private func asOf(_ start: Int) -> Int64 { Int64(Int32(truncatingIfNeeded: run.numbers[start] >> 32)) }

  private func feedbackAt(_ start: Int) -> Int64 { Int64(bitPattern: run.numbers[start + 4]) }

  private mutating func beginPerson(_ person: Int64) {
    persons.append((person - last, 0, 0))
    last = person
    rowsBefore = rows.count
  }

  private mutating func kind(ofShape place: Int) -> Int {
    if kindPlaces[place] == 0 {
      let kind = run.shapes[place].stored
      if let known = kinds.firstIndex(of: kind) {
        kindPlaces[place] = known + 1
      } else {
        kinds.append(kind)
        kindPlaces[place] = kinds.count
      }
    }
    return kindPlaces[place] - 1
  }

  private mutating func write(_ start: Int, _ shape: FactShape, kind: Int) {
    rows.reserve(varints: FactRun.headCount + 1 + shape.fields.count * 2, and: textCount(start, shape))
    rows.put(varint: UInt64(kind))
    for place in start + 1...start + 3 { rows.put(varint: run.numbers[place]) }
    if shape.head.hasAsOf { rows.put(signed: asOf(start) - baseDay) }
    if shape.head.hasFeedback { rows.put(signed: feedbackAt(start) - baseTime) }
    var place = start + FactRun.headCount
    for field in shape.fields where field.way != .implied {
      write(run.numbers[place], of: field)
      place += 1
    }
  }

  /// Bytes of a fact's texts.
  private func textCount(_ start: Int, _ shape: FactShape) -> Int {
    var (place, count) = (start + FactRun.headCount, 0)
    for field in shape.fields where field.way != .implied {
      if field.way == .text { count += Int(run.numbers[place] & 0xFFFF_FFFF) }
      place += 1
    }
    return count
  }

  private mutating func write(_ value: UInt64, of field: FactShape.Field) {
    switch field.way {
    case .implied: break
    case .signed: rows.put(signed: Int64(bitPattern: value))
    case .share:
      rows.put(signed: Int64(Int32(truncatingIfNeeded: value >> 32)))
      rows.put(signed: Int64(Int32(truncatingIfNeeded: value)))
    case .word: rows.put(varint: UInt64(place(ofWord: Int(value))) << 2 | FactBlock.Text.word.rawValue)
    case .digits:
      rows.put(varint: field.digits << 2 | FactBlock.Text.digits.rawValue)
      rows.put(varint: value)
    case .text:
      let (start, count) = (Int(value >> 32), Int(value & 0xFFFF_FFFF))
      rows.put(varint: UInt64(count) << 2 | FactBlock.Text.inline.rawValue)
      rows.put(run.text[start..<start + count])
    }
  }

  private mutating func place(ofWord word: Int) -> Int {
    if wordPlaces[word] == 0 {
      words.append(word)
      wordPlaces[word] = words.count
    }
    return wordPlaces[word] - 1
  }

  /// The block of what was appended; the next begins.
  mutating func finish() -> FactBlock {
    var bytes: [UInt8] = [FactBlock.version]
    bytes.reserveCapacity(rows.count + persons.count * 6 + 1024)
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
    }
    bytes.append(varint: persons.count)
    for person in persons {
      bytes.append(varint: UInt64(bitPattern: person.step))
      bytes.append(varint: person.rows)
      bytes.append(varint: person.bytes)
    }
    rows.append(to: &bytes)
    defer { clear() }
    return FactBlock(first: first, last: last, count: count, bytes: bytes)
  }

  private mutating func clear() {
    count = 0
    for word in words { wordPlaces[word] = 0 }
    for place in kindPlaces.indices { kindPlaces[place] = 0 }
    kinds.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    persons.removeAll(keepingCapacity: true)
    rows.removeAll()
  }
}
