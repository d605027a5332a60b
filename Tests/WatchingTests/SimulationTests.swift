import EconomyModel
import Foundation
import Testing
import Watching

/// Weeks of invented sources. `WATCHING_SEEDS` multiplies the seeds, `WATCHING_FIRST` begins elsewhere.
@Suite struct `A simulated source` {
  private static let more = ProcessInfo.processInfo.environment["WATCHING_SEEDS"].flatMap(Int.init) ?? 1
  private static let first = ProcessInfo.processInfo.environment["WATCHING_FIRST"].flatMap(UInt64.init) ?? 0
  private static let earlierWeeks = 8

  /// Persons and seeds; the large ones take a minute.
  private static let quietSizes =
    [(20, 40), (60, 20), (300, 6), (1000, 3), (5000, 1)] + (more > 1 ? [(20_000, 1), (100_000, 1)] : [])

  @Test(arguments: quietSizes)
  func `that stays as it is hardly ever alarms`(persons: Int, seeds: Int) {
    var weeks = 0
    var flagged: [String] = []
    for seed in 0..<seeds * Self.more {
      let source = SimulatedSource(persons: persons, seed: Self.first + UInt64(seed))
      let profiles = (0..<20).map { source.profile(week: $0) }
      for week in 1..<profiles.count {
        let alarms = DriftWatch.alarms(
          history: Array(profiles[..<week]), now: profiles[week], limits: .sample)
        weeks += 1
        if !alarms.isEmpty { flagged.append("seed \(seed) week \(week): \(alarms.map(\.kind.rawValue))") }
      }
    }
    print("\(persons) persons: \(flagged.count) of \(weeks) quiet weeks flagged", flagged.prefix(5))
    #expect(flagged.count * 100 <= weeks)
  }

  @Test(arguments: [(20, 24), (60, 16), (300, 6), (1000, 4), (8000, 1)])
  func `that drifts is flagged, and for what it is`(persons: Int, seeds: Int) {
    var planted: [PlantedDrift: Int] = [:]
    var missed: [(drift: PlantedDrift, text: String)] = []
    for seed in 0..<seeds * Self.more {
      let source = SimulatedSource(persons: persons, seed: Self.first + UInt64(100_000 + seed))
      let history = (0..<Self.earlierWeeks).map { source.profile(week: $0) }
      for drift in PlantedDrift.allCases where source.shows(drift) {
        let now = source.profile(week: Self.earlierWeeks, drift: drift)
        let alarms = DriftWatch.alarms(history: history, now: now, limits: .sample)
        let isTold = alarms.contains { drift.told.kinds.contains($0.kind) && $0.column == drift.told.column }
        planted[drift, default: 0] += 1
        if !isTold { missed.append((drift, "\(drift) seed \(seed): \(alarms.map(\.kind.rawValue))")) }
      }
    }
    let counts = PlantedDrift.allCases.map { "\($0) \(planted[$0] ?? 0)" }.joined(separator: ", ")
    print(
      "\(persons) persons: \(missed.count) of \(planted.values.reduce(0, +)) drifts missed (\(counts))",
      missed.map(\.text))
    // A rate that is halved in a week in which it wavers upward is not halved for whoever looks at it.
    #expect(missed.filter { !$0.drift.isOfRates && persons >= 300 }.isEmpty)
    #expect(missed.count * 100 <= planted.values.reduce(0, +))
  }

  @Test(arguments: [
    (PlantedDrift.yuanSentAsFen, Int64(100)), (.fenSentAsYuan, -100), (.tenThousands, -10_000),
  ])
  func `that changes its unit is told which`(drift: PlantedDrift, factor: Int64) {
    for seed in 0..<6 * Self.more {
      let source = SimulatedSource(persons: 2000, seed: Self.first + UInt64(200_000 + seed))
      let history = (0..<Self.earlierWeeks).map { source.profile(week: $0) }
      let now = source.profile(week: Self.earlierWeeks, drift: drift)
      let alarm = DriftWatch.alarms(history: history, now: now, limits: .sample).first {
        $0.column == .field(.balance)
      }
      #expect(alarm?.factor == factor || (drift == .tenThousands && alarm?.kind == .zeros))
    }
  }
}
