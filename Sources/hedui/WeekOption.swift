import ArgumentParser
import Diagnostics
import EconomyModel

/// Which batch a command is about.
struct WeekOption: ParsableArguments {
  @Option(name: .long, help: "The week (default: the newest).")
  var week: String?

  /// Nil for the newest.
  /// - Throws: `value.week` for a text that is no week.
  func chosen() throws(Reason) -> BatchWeek? {
    guard let week else { return nil }
    return try BatchWeek(week)
  }
}
