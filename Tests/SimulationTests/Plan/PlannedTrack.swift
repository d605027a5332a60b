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
  /// To whom a case goes first; nil: to anybody.
  var nextAuthority: String?
  /// 失信处理: how many days a family has at least, and after how many months repair is open; nil: none.
  var consequence: (noticeDays: Int, repairMonths: Int)?

  static let binhai = PlannedTrack(
    code: "binhai-deferred", scheme: "最低生活保障", rounds: 0, roundDays: 0, followUp: (30, false), mayRevoke: true,
    consequence: (10, 12))
  static let xuzhou = PlannedTrack(
    code: "xuzhou-credit", scheme: "最低生活保障", rounds: 1, roundDays: 5, followUp: (7, true), mayRevoke: true,
    consequence: (10, 6))
  static let huishan = PlannedTrack(
    code: "huishan", scheme: "临时救助", rounds: 2, roundDays: 3, followUp: (30, false), mayRevoke: true,
    nextAuthority: "town")
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

  /// The last day on which a family may object to a proposed consequence: 5 days, and the notice's own.
  func consequenceEnd(servedOn: CivilDate) -> CivilDate {
    max(
      PlannedCalendar.day(5, after: servedOn),
      consequence.map { PlannedCalendar.day($0.noticeDays, after: servedOn) } ?? servedOn)
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
