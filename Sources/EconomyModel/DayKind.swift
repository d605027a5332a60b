/// What a day is to those who work: 工作日, 周末, 节假日 or 调休上班.
package enum DayKind: String, Hashable, CaseIterable, Sendable, Codable {
  /// Monday to Friday, no holiday.
  case workday
  /// Saturday or Sunday, no holiday.
  case weekend
  /// A day off by notice or law, on whichever day of the week.
  case holiday
  /// 调休上班: a Saturday or Sunday that a notice has worked.
  case workedWeekend = "worked-weekend"

  package var isWorking: Bool {
    switch self {
    case .workday, .workedWeekend: true
    case .weekend, .holiday: false
    }
  }

  package var chinese: String {
    switch self {
    case .workday: "工作日"
    case .weekend: "周末"
    case .holiday: "节假日"
    case .workedWeekend: "调休上班"
    }
  }
}
