import EconomyModel

/// Who does what on which day.
struct Agenda {
  private var days: [CivilDate: [(place: Int, step: PlannedStep)]] = [:]

  mutating func plan(_ step: PlannedStep, of place: Int, on day: CivilDate) {
    days[day, default: []].append((place, step))
  }

  /// The so-manyth step of a day; a step may plan others for the same day.
  func step(_ number: Int, on day: CivilDate) -> (place: Int, step: PlannedStep)? {
    guard let steps = days[day], number < steps.count else { return nil }
    return steps[number]
  }

  mutating func close(_ day: CivilDate) { days[day] = nil }
}
