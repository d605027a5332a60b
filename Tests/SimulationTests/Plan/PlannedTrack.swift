import EconomyModel

/// What the plan takes from the shipped tracks, written down once more.
struct PlannedTrack {
  let code: String
  let scheme: String
  /// 公示: how many rounds of how many working days.
  let rounds: Int
  let roundDays: Int
  /// 后续核查: after so many days, or working days.
  let followUp: (days: Int, isWorking: Bool)
  let mayRevoke: Bool

  static let binhai = PlannedTrack(
    code: "binhai-deferred", scheme: "最低生活保障", rounds: 0, roundDays: 0, followUp: (30, false), mayRevoke: true)
  static let xuzhou = PlannedTrack(
    code: "xuzhou-credit", scheme: "最低生活保障", rounds: 1, roundDays: 5, followUp: (7, true), mayRevoke: true)
  static let huishan = PlannedTrack(
    code: "huishan", scheme: "临时救助", rounds: 2, roundDays: 3, followUp: (30, false), mayRevoke: true)
  static let huangshi = PlannedTrack(
    code: "huangshi-commitment", scheme: "最低生活保障", rounds: 0, roundDays: 0, followUp: (30, false),
    mayRevoke: true)
  static let anhui = PlannedTrack(
    code: "anhui-household", scheme: "最低生活保障", rounds: 0, roundDays: 0, followUp: (30, false), mayRevoke: false)
  static let plain = PlannedTrack(
    code: "plain", scheme: "最低生活保障", rounds: 0, roundDays: 0, followUp: (30, false), mayRevoke: false)

  static let all = [binhai, xuzhou, huishan, huangshi, anhui, plain]

  func followUpEnd(after start: CivilDate, without paused: [CivilDate]) -> CivilDate {
    followUp.isWorking
      ? PlannedCalendar.workingDay(followUp.days, after: start, without: paused)
      : PlannedCalendar.day(followUp.days, after: start, without: paused)
  }

  /// What is stated when a case of this track is opened on a day.
  func facts(on day: CivilDate) throws -> StatedFacts {
    let signed: [StatedFact.Value] = [.commitmentSigned(on: day), .authorisationSigned(on: day)]
    let own: [StatedFact.Value] =
      switch code {
      case "binhai-deferred":
        [
          .cause(word: "突发疾病"), .spend(fen: Fen(3_000_000)),
          .villageReview(on: day, votesFor: 20, votesAgainst: 3, abstained: 1),
        ]
      case "huishan": [.amount(fen: Fen(80_000))]
      default: []
      }
    return try StatedFacts((signed + own).map { StatedFact($0) })
  }
}
