internal import Synchronization

/// So many requests a second from one place, with a stock for bursts.
final class RateLimit: Sendable {
  private struct Stock {
    var left: Double
    var at: ContinuousClock.Instant
  }

  private let perSecond: Double
  private let burst: Double
  private let stocks = Mutex([String: Stock]())
  private static let mostPlaces = 10_000

  init(perSecond: Double, burst: Double) {
    self.perSecond = perSecond
    self.burst = burst
  }

  /// Whether one more may pass.
  func admits(_ place: String, at now: ContinuousClock.Instant = .now) -> Bool {
    stocks.withLock { stocks in
      if stocks.count > Self.mostPlaces { stocks = stocks.filter { refilled($0.value, now) < burst } }
      let left = stocks[place].map { refilled($0, now) } ?? burst
      stocks[place] = Stock(left: max(0, left - 1), at: now)
      return left >= 1
    }
  }

  private func refilled(_ stock: Stock, _ now: ContinuousClock.Instant) -> Double {
    min(burst, stock.left + (now - stock.at) / .seconds(1) * perSecond)
  }
}
