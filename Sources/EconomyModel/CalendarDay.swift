/// One day as the working calendar has it.
package struct CalendarDay: Hashable, Sendable, Codable {
  package let date: CivilDate
  package let kind: DayKind
  /// The holiday's name, such as 春节; nil for a day that is none.
  package let holiday: String?
  /// 暂定: the State Council's table that decides this day is not known.
  package let isProvisional: Bool
}
