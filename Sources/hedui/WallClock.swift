import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation

/// The only clock in the program, in local time.
enum WallClock {
  @Sendable static func now() throws -> Timestamp {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day, .hour, .minute, .second], from: Date())
    let day = try CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    let second = (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
    return Timestamp(date: day, secondOfDay: Int32(second))
  }

  /// The time of day as it is, on a day of reckoning.
  /// - Throws: `ValidationError` for a day that is none, or too far away.
  static func now(on day: String) throws -> Timestamp {
    let now = try now()
    return Timestamp(date: try reckoning(day, today: now.date), secondOfDay: now.secondOfDay)
  }

  /// A clock that shows the day of reckoning now, and from there goes on as time does.
  /// - Throws: `ValidationError` for a day that is none, or too far away.
  static func beginning(on day: String) throws -> @Sendable () throws -> Timestamp {
    let today = try now().date
    let ahead = try reckoning(day, today: today).days(since: today)
    return {
      let now = try now()
      return Timestamp(date: now.date.adding(days: ahead), secondOfDay: now.secondOfDay)
    }
  }

  /// What is done on a day stands before all that is done later: a slip of the hand in the year would keep everybody
  /// from everything until then. Weeks may be tried out some years ahead, however.
  private static func reckoning(_ written: String, today: CivilDate) throws(ValidationError) -> CivilDate {
    do throws(Reason) {
      let day = try CivilDate(iso: written)
      if day <= today.adding(days: mostDaysAhead) { return day }
      throw Reason(
        .dateImpossible, found: "\(day) is more than ten years from today",
        wayOut: "give the day of reckoning as it is in the calendar")
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  /// *(Sample.)*
  private static let mostDaysAhead = 3653
}
