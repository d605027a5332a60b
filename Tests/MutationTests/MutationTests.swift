import Adapting
import Foundation
import Testing

@Suite struct `A damaged sample` {
  @Test func `gives up no row it need not, and no figure that the whole does not hold`() async throws {
    let every = ProcessInfo.processInfo.environment["HEDUI_MUTATE"] == "all" ? 1 : 61
    let clock = ContinuousClock()
    let start = clock.now
    let tallies = try await MutationTally.all(every: every)
    let seconds = Double((clock.now - start) / .milliseconds(1)) / 1000
    print(MutationTally.table(tallies, seconds: seconds))
    for tally in tallies {
      for finding in tally.shown { Issue.record("\(finding)") }
    }
  }
}
