/// 工作日历: which days are worked, by the State Council's yearly notices (国务院办公厅关于…部分节假日安排的通知).
///
/// A day whose notice is not known is reckoned by weekends and by the days off that the law itself names
/// (全国年节及纪念日放假办法, 国务院令第795号), and is *provisional* (暂定): no make-up day is guessed.
package struct WorkingCalendar: Hashable, Sendable {
  /// What a notice says of one day.
  enum Arrangement: Hashable {
    case holiday(String)
    case worked
  }

  /// The notice's number and date, by the year it arranges.
  package internal(set) var sources: [Int: String] = [:]
  var arranged: [CivilDate: Arrangement] = [:]
  /// Names of moving festivals, by day; they serve years that have no notice.
  var lunar: [CivilDate: String] = [:]

  /// A calendar without any table: every day is provisional.
  package init() {}

  /// The years whose notices are known, ascending.
  package var years: [Int] { sources.keys.sorted() }

  package func day(_ date: CivilDate) -> CalendarDay {
    let provisional = isProvisional(date)
    let isWeekend = date.weekday >= 6
    if let arrangement = arranged[date] {
      switch arrangement {
      case .holiday(let name):
        return CalendarDay(date: date, kind: .holiday, holiday: name, isProvisional: provisional)
      case .worked:
        return CalendarDay(date: date, kind: .workedWeekend, holiday: nil, isProvisional: provisional)
      }
    }
    if sources[date.year] == nil, let name = Self.fixedHoliday(date) ?? lunar[date] {
      return CalendarDay(date: date, kind: .holiday, holiday: name, isProvisional: provisional)
    }
    return CalendarDay(date: date, kind: isWeekend ? .weekend : .workday, holiday: nil, isProvisional: provisional)
  }

  package func isWorkingDay(_ date: CivilDate) -> Bool { day(date).kind.isWorking }

  /// Whether a notice that may arrange this day is missing: its own year's, or, from 25 December on, the next
  /// year's. 国办发明电〔2018〕15号 for 2019 had 29 December 2018 worked and 31 December off.
  package func isProvisional(_ date: CivilDate) -> Bool {
    if sources[date.year] == nil { return true }
    return Self.isReachedByNextYear(date) && sources[date.year + 1] == nil
  }

  /// Whether the next year's notice may arrange this day too.
  static func isReachedByNextYear(_ date: CivilDate) -> Bool { date.month == 12 && date.day >= 25 }

  /// The days off that the law names by a fixed date: 全国年节及纪念日放假办法 第二条, since 2008 (国务院令第513号);
  /// 2 May since 2025 (国务院令第795号).
  static func fixedHoliday(_ date: CivilDate) -> String? {
    switch (date.month, date.day) {
    case (1, 1): "元旦"
    case (5, 1): "劳动节"
    case (5, 2): date.year >= 2025 ? "劳动节" : nil
    case (10, 1), (10, 2), (10, 3): "国庆节"
    default: nil
    }
  }
}
