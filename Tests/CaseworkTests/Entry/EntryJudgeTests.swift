import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `An entry condition` {
  private let today: CivilDate

  init() throws { today = try CivilDate(iso: "2026-11-09") }

  private func track(_ rules: [EntryCondition]) -> Track {
    Track(
      code: "t", edition: "1", name: Wording("甲", "a"), place: "某某县", basis: "sample",
      unit: Grounded(.household, basis: "sample"), schemes: Grounded(.every, basis: "sample"),
      entry: rules.map { EntryRule($0, basis: "sample") }, waived: [], levels: [], clocks: [], recheck: nil,
      reportMonths: nil,
      followUps: [], outcomes: [], consequences: [], repair: nil, award: nil, exports: [])
  }

  private func state(_ condition: EntryCondition, _ facts: [StatedFact.Value]) throws -> EntryFinding.State {
    let stated = try StatedFacts(facts.map { StatedFact($0) })
    return EntryJudge(stated, on: today).verdict(track([condition])).findings[1].state
  }

  @Test func `that nothing was stated for is not stated, and not fulfilled`() throws {
    let conditions: [EntryCondition] = [
      .cause(["灾害"]), .category(["老年人"]), .family(["低保边缘"]), .spendAtLeast(Fen(1)), .amountBelow(Fen(1)),
      .amountAtLeast(Fen(1)), .meanIncomeBelow(tenths: 20, months: 6), .commitmentSigned, .authorisationSigned,
      .villageReview(moreThanPercent: 50), .residence(months: 6), .noAidAtOrigin, .notAwardedBefore,
      .publicityDone(rounds: 1), .jointMeeting, .anyOf(1, [EntryRule(.commitmentSigned, basis: "sample")]),
    ]
    for condition in conditions { #expect(try state(condition, []) == .notStated) }
    let verdict = EntryJudge(try StatedFacts([]), on: today).verdict(track(conditions))
    #expect(!verdict.isFulfilled && verdict.unfulfilled.count == conditions.count + 1)
    #expect(verdict.refusal?.code.name == "entry.unfulfilled")
    #expect(verdict.chineseRefusal.count == conditions.count + 1)
  }

  @Test(arguments: [(2_999_999, false), (3_000_000, true), (3_000_001, true)])
  func `以上 includes the figure`(fen: Int64, isFulfilled: Bool) throws {
    let state = try state(.spendAtLeast(Fen(3_000_000)), [.spend(fen: Fen(fen))])
    #expect((state == .fulfilled) == isFulfilled)
  }

  @Test(arguments: [(99_999, true), (100_000, false)])
  func `不满 excludes the figure`(fen: Int64, isFulfilled: Bool) throws {
    let state = try state(.amountBelow(Fen(100_000)), [.amount(fen: Fen(fen))])
    #expect((state == .fulfilled) == isFulfilled)
  }

  /// 3 persons, standard 1,000.01 yuan: the limit of six months is 36,000.36 yuan.
  @Test(arguments: [(3_600_035, true), (3_600_036, false)])
  func `on a mean multiplies and never divides`(sum: Int64, isFulfilled: Bool) throws {
    let months = [Fen(sum), .zero, .zero, .zero, .zero, .zero]
    let facts: [StatedFact.Value] = [
      .incomes(months: months), .persons(count: 3), .standard(fen: Fen(100_001), basis: "sample"),
    ]
    #expect((try state(.meanIncomeBelow(tenths: 20, months: 6), facts) == .fulfilled) == isFulfilled)
  }

  @Test func `on six months is not stated with five, and takes the last six of more`() throws {
    let condition = EntryCondition.meanIncomeBelow(tenths: 20, months: 6)
    let others: [StatedFact.Value] = [.persons(count: 1), .standard(fen: Fen(1000), basis: "sample")]
    let five = StatedFact.Value.incomes(months: Array(repeating: Fen(0), count: 5))
    #expect(try state(condition, others + [five]) == .notStated)
    let seven = StatedFact.Value.incomes(months: [Fen(1_000_000)] + Array(repeating: Fen(1999), count: 6))
    #expect(try state(condition, others + [seven]) == .fulfilled)
  }

  @Test(arguments: [(11, 10, 0, true), (10, 10, 0, false), (10, 9, 1, false), (0, 0, 0, false)])
  func `on a review wants more than half of all votes`(
    votesFor: Int, votesAgainst: Int, abstained: Int, isFulfilled: Bool
  ) throws {
    let review = StatedFact.Value.villageReview(
      on: today, votesFor: votesFor, votesAgainst: votesAgainst, abstained: abstained)
    #expect((try state(.villageReview(moreThanPercent: 50), [review]) == .fulfilled) == isFulfilled)
  }

  @Test func `holds no paper that is dated after the day`() throws {
    let tomorrow = today.adding(days: 1)
    #expect(try state(.commitmentSigned, [.commitmentSigned(on: today)]) == .fulfilled)
    #expect(try state(.commitmentSigned, [.commitmentSigned(on: tomorrow)]) == .unfulfilled)
    let review = StatedFact.Value.villageReview(on: tomorrow, votesFor: 9, votesAgainst: 0, abstained: 0)
    #expect(try state(.villageReview(moreThanPercent: 50), [review]) == .unfulfilled)
    #expect(try state(.jointMeeting, [.jointMeeting(on: tomorrow, decision: "同意")]) == .unfulfilled)
    #expect(try state(.noAidAtOrigin, [.originAsked(on: tomorrow, receivesThere: false)]) == .unfulfilled)
  }

  @Test(arguments: [("2026-05-09", true), ("2026-05-10", false)])
  func `on residence counts whole months`(since: String, isFulfilled: Bool) throws {
    let state = try state(.residence(months: 6), [.residence(since: CivilDate(iso: since))])
    #expect((state == .fulfilled) == isFulfilled)
  }

  @Test func `on publicity wants each round over before the day, and no objection to any`() throws {
    let round = { (number: Int, to: CivilDate, objections: Int) in
      StatedFact.Value.publicity(round: number, from: to.adding(days: -4), to: to, objections: objections)
    }
    let yesterday = today.adding(days: -1)
    let two = EntryCondition.publicityDone(rounds: 2)
    #expect(try state(two, [round(1, yesterday, 0), round(2, yesterday, 0)]) == .fulfilled)
    #expect(try state(two, [round(1, yesterday, 0), round(2, today, 0)]) == .unfulfilled)
    #expect(try state(two, [round(1, yesterday, 0), round(2, yesterday, 1)]) == .unfulfilled)
    #expect(try state(two, [round(1, yesterday, 0), round(1, yesterday, 0)]) == .unfulfilled)
  }

  @Test func `made of others counts those that hold, and is open while it might still`() throws {
    let rules = [EntryCondition.cause(["火灾"]), .cause(["灾害"]), .commitmentSigned]
      .map { EntryRule($0, basis: "sample") }
    let facts: [StatedFact.Value] = [.cause(word: "火灾")]
    #expect(try state(.anyOf(1, rules), facts) == .fulfilled)
    #expect(try state(.anyOf(2, rules), facts) == .notStated)
    #expect(try state(.anyOf(3, rules), facts + [.commitmentSigned(on: today)]) == .unfulfilled)
  }
}
