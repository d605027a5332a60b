internal import Diagnostics
internal import EconomyModel

/// Dates, times and months in the shapes in which offices write them.
enum DateCell {
  private static let year = Array("年".utf8)
  private static let month = Array("月".utf8)
  private static let day = Array("日".utf8)
  /// What XML writers put behind a time of day; another zone would be another hour here, and is refused.
  private static let chinaTime = ["+08:00", "+0800"].map { Array($0.utf8) }

  /// 2026-11-15, 2026/1/5, 2026.1.5, 20261115, 2026年11月15日, any with a time of day behind it (an offset of
  /// +08:00 is passed over); an Excel serial.
  /// - Throws: `date.format`, `date.impossible`.
  static func date(_ cell: CellBytes) throws(Reason) -> CivilDate { try time(cell).date }

  /// A date, or a date with hours, minutes and perhaps seconds.
  /// - Throws: `date.format`, `date.impossible`.
  static func time(_ cell: CellBytes) throws(Reason) -> Timestamp {
    var scanner = CellScanner(cell)
    guard let date = try date(&scanner, cell) else { throw fault(cell) }
    if scanner.isAtEnd { return Timestamp(date: date) }
    let isPacked = scanner.place == 8 && scanner.left == 6
    if !isPacked {
      if !scanner.accept(0x20) { _ = scanner.accept(0x54) }
    }
    guard let second = isPacked ? packedClock(&scanner) : clock(&scanner), scanner.isAtEnd else { throw fault(cell) }
    return Timestamp(date: date, secondOfDay: second)
  }

  static func time(_ text: String) throws(Reason) -> Timestamp {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { (cell) throws(Reason) in try time(cell) }
  }

  /// 202611, 2026-11, 2026/1, 2026.1, 2026年11月, or a whole date; as `2026-11`.
  /// - Throws: `date.format`, `date.impossible`.
  static func month(_ cell: CellBytes) throws(Reason) -> String {
    var scanner = CellScanner(cell)
    var first: CivilDate?
    if cell.count == 6, let packed = scanner.number(most: 6), packed.digits == 6 {
      first = try CivilDate(year: packed.value / 100, month: packed.value % 100, day: 1)
    } else {
      scanner = CellScanner(cell)
      if let year = scanner.number(most: 4), year.digits == 4, separates(&scanner, year: true),
        let month = scanner.number(most: 2), scanner.isAtEnd || scanner.accept(Self.month), scanner.isAtEnd
      {
        first = try CivilDate(year: year.value, month: month.value, day: 1)
      }
    }
    let date: CivilDate
    if let first { date = first } else { date = try Self.date(cell) }
    return String(date.description.prefix(7))
  }

  private static func date(_ scanner: inout CellScanner, _ cell: CellBytes) throws(Reason) -> CivilDate? {
    guard let first = scanner.number(most: 8) else { return nil }
    switch first.digits {
    case 8: return try CivilDate(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    case 5 where scanner.isAtEnd: return serial(first.value)
    case 4: break
    default: return nil
    }
    guard separates(&scanner, year: true), let month = scanner.number(most: 2) else { return nil }
    let isInWords = scanner.accept(Self.month)
    guard isInWords || separates(&scanner, year: false), let day = scanner.number(most: 2) else { return nil }
    if !scanner.accept(Self.day), isInWords { return nil }
    return try CivilDate(year: first.value, month: month.value, day: day.value)
  }

  private static func separates(_ scanner: inout CellScanner, year: Bool) -> Bool {
    if scanner.accept(0x2D) || scanner.accept(0x2F) || scanner.accept(0x2E) { return true }
    return scanner.accept(year ? Self.year : month)
  }

  /// Days of a workbook, whose day 1 was 1900-01-01 and which believes in 1900-02-29.
  private static func serial(_ days: Int) -> CivilDate? {
    days >= 10_000 ? CivilDate(dayNumber: Int32(days - 25_569)) : nil
  }

  private static func clock(_ scanner: inout CellScanner) -> Int32? {
    guard let hour = scanner.number(most: 2), scanner.accept(0x3A), let minute = scanner.number(most: 2) else {
      return nil
    }
    var second = 0
    if scanner.accept(0x3A) {
      guard let seconds = scanner.number(most: 2) else { return nil }
      second = seconds.value
      if scanner.accept(0x2E) { _ = scanner.number(most: 9) }
    }
    _ = scanner.accept(anyOf: chinaTime)
    return secondOfDay(hour.value, minute.value, second)
  }

  private static func packedClock(_ scanner: inout CellScanner) -> Int32? {
    guard let clock = scanner.number(most: 6), clock.digits == 6 else { return nil }
    return secondOfDay(clock.value / 10_000, clock.value / 100 % 100, clock.value % 100)
  }

  private static func secondOfDay(_ hour: Int, _ minute: Int, _ second: Int) -> Int32? {
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Int32(hour * 3600 + minute * 60 + second)
  }

  private static func fault(_ cell: CellBytes) -> Reason {
    Reason(
      .dateFormat, found: "'\(Masked.cell(cell.string))' is not a date",
      expected: "expected a day such as 2026-11-15, 2026/11/15 or 20261115")
  }
}
