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
      tally(hash: UInt64(perMille))
    case .date(let date):
      filled += 1
      tally(age, ColumnFacet.ageClass(day.days(since: date)))
      tally(hash: UInt64(bitPattern: Int64(date.dayNumber)))
    case .flag(let flag):
      filled += 1
      tally(truth, flag ? 1 : 0)
    }
  }

  mutating func addText(_ shape: TextShape, times: Int64 = 1) {
    filled += times
    tally(script, shape.script.rawValue, times)
    tally(length, ColumnFacet.lengthClass(shape.characters), times)
    tally(value, Int(shape.hash >> 58), times)
  }

  mutating func add(signed amount: Int64) {
    filled += 1
    tally(sign, Int(amount.signum()) + 1)
    if amount > 0 { tally(magnitude, Magnitude.classOf(amount)) }
    tally(hash: UInt64(bitPattern: amount))
  }

  private mutating func tally(hash word: UInt64) {
    tally(value, Int(TextShape.mixed(word &+ 0x9E37_79B9_7F4A_7C15) >> 58))
  }

  /// A value of another kind than its field's lands nowhere.
  private mutating func tally(_ start: Int, _ place: Int, _ times: Int64 = 1) {
    guard start < counts.count else { return }
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
