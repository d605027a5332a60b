extension CivilDate: CustomStringConvertible {
  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// `2026-11-21`.
  package var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { room in
      for (place, number) in [(0, year / 100), (2, year % 100), (5, month), (8, day)] {
        room[place] = UInt8(truncatingIfNeeded: number / 10) + 0x30
        room[place + 1] = UInt8(truncatingIfNeeded: number % 10) + 0x30
      }
      (room[4], room[7]) = (0x2D, 0x2D)
      return 10
    }
  }

  /// `2026年11月21日`.
  package var chinese: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }

  /// The same day of another month, or that month's last day when it is shorter; stops at the first and the last day.
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + min(max(months, -6_000), 6_000)
    let target = (year: index / 12, month: index % 12 + 1)
    guard target.year >= 1800 else { return .first }
    guard target.year <= 2299 else { return .last }
    return CivilDate(
      dayNumber: Self.dayNumber(
        target.year, target.month, min(day, Self.days(inMonth: target.month, of: target.year))))
  }

  /// Whether a calendar has that day, in 1800–2299.
  static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1800...2299).contains(year) && (1...12).contains(month) && day >= 1 && day <= days(inMonth: month, of: year)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 by counting eras of 400 years that begin in March.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  var components: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    try self.init(iso: decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
