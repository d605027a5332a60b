internal import EconomyModel

/// The counts of one column while a file is loaded, all its classes in one flat array.
struct ColumnCounter: Sendable {
  let column: WatchedColumn
  private var filled: Int64 = 0
  private var counts: [Int64]
  /// Where each facet's classes begin; those the column lacks lie beyond the end.
  private let script: Int
  private let length: Int
  private let sign: Int
  private let magnitude: Int
  private let age: Int
  private let truth: Int
  private let value: Int

  init(_ column: WatchedColumn) {
    self.column = column
    var starts: [ColumnFacet: Int] = [:]
    var size = 0
    for facet in column.facets {
      starts[facet] = size
      size += facet.classCount
    }
    counts = Array(repeating: 0, count: size)
    let start = { (facet: ColumnFacet) in starts[facet] ?? Int.max }
    script = start(.script)
    length = start(.length)
    sign = start(.sign)
    magnitude = start(.magnitude)
    age = start(.age)
    truth = start(.truth)
    value = start(.value)
  }

  mutating func add(_ value: FieldValue, day: CivilDate) {
    switch value {
    case .text(let text): addText(TextShape(text))
    case .money(let fen): add(signed: fen.amount)
    case .area(let area): add(signed: area.hundredths)
    case .count(let count): add(signed: count)
    case .share(let share):
      filled += 1
      let perMille = Int64(share.numerator) * 1000 / Int64(share.denominator)
      tally(magnitude, Magnitude.classOf(max(1, perMille)))
      tally(self.value, Self.valueClass(UInt64(perMille)))
    case .date(let date):
      filled += 1
      tally(age, ColumnFacet.ageClass(day.days(since: date)))
      tally(self.value, Self.valueClass(UInt64(bitPattern: Int64(date.dayNumber))))
    case .flag(let flag):
      filled += 1
      tally(truth, flag ? 1 : 0)
    }
  }

  mutating func addText(_ shape: TextShape, times: Int64 = 1) {
    filled += times
    let classes = (shape.script.rawValue, ColumnFacet.lengthClass(shape.characters), Int(shape.hash >> 58))
    counts.withUnsafeMutableBufferPointer { [script, length, value] counts in
      Self.tally(script, classes.0, times, &counts)
      Self.tally(length, classes.1, times, &counts)
      Self.tally(value, classes.2, times, &counts)
    }
  }

  mutating func add(signed amount: Int64) {
    filled += 1
    counts.withUnsafeMutableBufferPointer { [sign, magnitude, value] counts in
      Self.tally(sign, Int(amount.signum()) + 1, 1, &counts)
      if amount > 0 { Self.tally(magnitude, Magnitude.classOf(amount), 1, &counts) }
      Self.tally(value, Self.valueClass(UInt64(bitPattern: amount)), 1, &counts)
    }
  }

  private static func valueClass(_ word: UInt64) -> Int {
    Int(TextShape.mixed(word &+ 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  private mutating func tally(_ start: Int, _ place: Int) {
    counts.withUnsafeMutableBufferPointer { Self.tally(start, place, 1, &$0) }
  }

  /// A value of another kind than its field's lands nowhere.
  @inline(__always)
  private static func tally(
    _ start: Int, _ place: Int, _ times: Int64, _ counts: inout UnsafeMutableBufferPointer<Int64>
  ) {
    guard start < counts.count else { return }
    precondition(start + place < counts.count)
    counts[start + place] += times
  }

  var profile: ColumnProfile {
    var start = 0
    var facets: [ColumnFacet: ClassCounts] = [:]
    for facet in column.facets {
      facets[facet] = ClassCounts(counts[start..<start + facet.classCount])
      start += facet.classCount
    }
    return ColumnProfile(column: column, filled: filled, facets: facets)
  }
}
