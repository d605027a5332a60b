package import EconomyModel
package import Pipeline

/// What all requests share: the centre, who is signed in, the templates and words.
package final class Desk: Sendable {
  let centre: Centre
  let worklist: Worklist
  let sessions = Sessions()
  let templates: PageTemplates
  /// Wrong and right sign-ins alike: a place that tries too often waits. A whole office may be one place, and comes to
  /// work at one time.
  private let signIns = RateLimit(thousandthsPerSecond: 1000, burst: 60)
  private let requests = RateLimit(thousandthsPerSecond: 50_000, burst: 300)
  let isSecure: Bool
  /// Whether the clock shows another day than the calendar, to try things out.
  let isRehearsal: Bool
  private let words: [WebLanguage: Words]
  private let clock: @Sendable () throws -> Timestamp
  private let passing: @Sendable () -> ContinuousClock.Instant

  /// - Parameters:
  ///   - isSecure: whether the pages are served under TLS.
  ///   - isRehearsal: whether the clock shows another day than the calendar; each page says so.
  ///   - clock: the only place where pages take the time from.
  ///   - passing: what says how much of it has passed between two requests.
  /// - Throws: `report.template`.
  package init(
    centre: Centre, isSecure: Bool, isRehearsal: Bool = false, clock: @escaping @Sendable () throws -> Timestamp,
    passing: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws {
    self.centre = centre
    self.isSecure = isSecure
    self.isRehearsal = isRehearsal
    self.clock = clock
    self.passing = passing
    worklist = Worklist(of: centre)
    templates = try PageTemplates()
    words = Dictionary(
      uniqueKeysWithValues: try WebLanguage.allCases.map { ($0, try Words($0)) })
  }

  /// Makes what the first request would otherwise wait for.
  package func makeReady() throws { try worklist.makeReady(now()) }

  func now() throws -> Timestamp { try clock() }

  func mayAsk(_ place: String) -> Bool { requests.admits(place, at: passing()) }

  func maySignIn(_ place: String) -> Bool { signIns.admits(place, at: passing()) }

  func words(_ language: WebLanguage) throws -> Words { try words[language] ?? Words(language) }
}
