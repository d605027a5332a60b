internal import Synchronization

/// So many requests a second from one place, with a stock for bursts.
package final class RateLimit: Sendable {
  private struct Stock {
    /// In thousandths of a request.
    var left: Int64
    var at: ContinuousClock.Instant
  }

  private static let mostPlaces = 10_000
  private let perSecond: Int64
  private let burst: Int64
  private let stocks = Mutex([String: Stock]())

  /// - Parameter thousandthsPerSecond: 1000 is one request a second.
  package init(thousandthsPerSecond: Int64, burst: Int64) {
    perSecond = thousandthsPerSecond
    self.burst = burst * 1000
  }

  /// Whether one more may pass. Who is refused loses nothing by having tried.
  package func admits(_ place: String, at now: ContinuousClock.Instant) -> Bool {
    stocks.withLock { stocks in
      if stocks.count > Self.mostPlaces { stocks = stocks.filter { refilled($0.value, now) < burst } }
      let left = stocks[place].map { refilled($0, now) } ?? burst
      guard left >= 1000 else { return false }
      stocks[place] = Stock(left: left - 1000, at: now)
      return true
    }
  }

  private func refilled(_ stock: Stock, _ now: ContinuousClock.Instant) -> Int64 {
    let passed = (now - stock.at).components
    let thousandths = passed.seconds * 1000 + passed.attoseconds / 1_000_000_000_000_000
    return min(burst, stock.left + min(thousandths, 3_600_000) * perSecond / 1000)
  }
}
