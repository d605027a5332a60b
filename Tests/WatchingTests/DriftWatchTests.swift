import EconomyModel
import Testing
import Watching

@Suite struct `Drift` {
  private let source = SimulatedSource(persons: 800, seed: 11)

  private func alarms(_ weeks: Int, _ drift: PlantedDrift?, of source: SimulatedSource? = nil) -> [DriftAlarm] {
    let source = source ?? self.source
    let history = (0..<weeks).map { source.profile(week: $0) }
    return DriftWatch.alarms(history: history, now: source.profile(week: weeks, drift: drift), limits: .sample)
  }

  @Test func `is not looked for without a history`() {
    #expect(PlantedDrift.allCases.allSatisfy { alarms(0, $0).isEmpty })
    #expect(
      DriftWatch.footing(history: [], now: source.profile(week: 0), limits: .sample).chinese == "尚无历史，未作异动监测")
  }

  @Test func `is told when gross after two weeks, and not when small`() {
    let now = source.profile(week: 2, drift: .yuanSentAsFen)
    let history = (0..<2).map { source.profile(week: $0) }
    #expect(DriftWatch.footing(history: history, now: now, limits: .sample) == .grossOnly(weeks: 2, rows: now.dataRows))
    #expect(alarms(2, .yuanSentAsFen).map(\.kind) == [.unitChange])
    #expect(alarms(2, .rejectsTripled).isEmpty)
    #expect(alarms(2, nil).isEmpty)
  }

  @Test func `is held against the same institution, adapter and item only`() {
    let history = (0..<8).map { source.profile(week: $0) }
    var collector = ProfileCollector(item: Item.national[0], fields: [.balance], day: source.day(of: 9))
    collector.add(.structure)
    let stranger = collector.profile(
      of: InstitutionCode("bank-west"), adapter: "deposits", persons: PersonCounts(asked: 800, answered: 1, hit: 0))
    #expect(DriftWatch.footing(history: history, now: stranger, limits: .sample) == .noHistory)
    #expect(DriftWatch.alarms(history: history, now: stranger, limits: .sample).isEmpty)
  }

  @Test func `does not depend on the order of the history`() {
    let history = (0..<8).map { source.profile(week: $0) }
    let now = source.profile(week: 8, drift: .columnShift)
    let alarms = DriftWatch.alarms(history: history, now: now, limits: .sample)
    #expect(!alarms.isEmpty)
    #expect(DriftWatch.alarms(history: history.reversed(), now: now, limits: .sample) == alarms)
  }

  @Test func `is still told when one earlier week was bad`() {
    var history = (0..<8).map { source.profile(week: $0) }
    history[5] = source.profile(week: 5, drift: .yuanSentAsFen)
    let now = source.profile(week: 8, drift: .yuanSentAsFen)
    #expect(DriftWatch.alarms(history: history, now: now, limits: .sample).map(\.kind) == [.unitChange])
    #expect(DriftWatch.alarms(history: history, now: source.profile(week: 8), limits: .sample).isEmpty)
  }

  @Test func `is one alarm a column, rates first`() {
    let alarms = alarms(8, .columnShift)
    let keys = alarms.map { $0.column?.key ?? "" }
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
  }

  @Test func `is worded in both languages without a person's data`() throws {
    let unit = try #require(alarms(8, .yuanSentAsFen).first)
    #expect(unit.chinese.hasPrefix("“余额”的中位数由"))
    #expect(unit.chinese.hasSuffix("（约×100），疑为单位变化：来源可能改以分报送元"))
    #expect(unit.english.hasSuffix("(about ×100), probably another unit: the source may now send fen for yuan"))
    let emptied = try #require(alarms(8, .emptied).first)
    #expect(emptied.chinese == "“余额”有值的记录由100.0%变为0.0%")
    #expect(emptied.english == "records with 'balance': 100.0% before, 0.0% now")
    #expect(emptied.severity == .gross)
    let length = try #require(alarms(8, .accountOffByOne).first)
    #expect(length.chinese == "“账号”的内容变了：18个字符的由0.0%变为100.0%")
  }

  @Test(arguments: PlantedDrift.allCases) func `has a sentence for everything it tells`(drift: PlantedDrift) {
    for alarm in alarms(8, drift) {
      #expect(!alarm.chinese.isEmpty && !alarm.english.isEmpty)
      #expect(!alarm.english.contains(";  ") && !alarm.chinese.contains("：的"))
    }
  }
}
