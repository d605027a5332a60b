import Testing

import WebApp

@Suite struct `A limit of tries` {
  private let limit = RateLimit(thousandthsPerSecond: 500, burst: 2)
  private let start = ContinuousClock.now

  @Test func `lets a burst pass, and then one every two seconds`() {
    let seconds: [Double] = [0, 0, 0, 1, 2, 2.5, 4]
    #expect(seconds.map(admits) == [true, true, false, false, true, false, true])
  }

  @Test func `is not prolonged by those who keep trying`() {
    _ = (0..<2).map { _ in admits(0) }
    let refused = stride(from: 0.0, to: 1.99, by: 0.01).map(admits)
    #expect(!refused.contains(true))
    #expect(admits(2))
  }

  @Test func `counts each place for itself`() {
    _ = (0..<3).map { _ in admits(0) }
    #expect(limit.admits("another", at: start))
  }

  private func admits(_ seconds: Double) -> Bool {
    limit.admits("a place", at: start + .milliseconds(Int64(seconds * 1000)))
  }
}
