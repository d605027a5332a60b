import Diagnostics
import EconomyModel
import Watching

/// A bank that answers for so many persons a week, the same kind of people each week but never the same ones, with
/// rates that waver as rates do.
struct SimulatedSource {
  let persons: Int
  let seed: UInt64
  private let hitRate: Double
  private let rejectRate: Double
  private let heldRate: Double
  private let median: Double
  private let spread: Double
  private let branches: [String]

  init(persons: Int, seed: UInt64) {
    self.persons = persons
    self.seed = seed
    var chance = Chance(seed)
    hitRate = chance.pick([0.12, 0.35, 0.6, 0.97])
    rejectRate = chance.pick([0.002, 0.01, 0.03])
    heldRate = chance.pick([0.003, 0.01])
    median = chance.pick([30_000, 800_000])
    spread = chance.pick([0.5, 1.3, 2.2])
    branches = (0..<chance.pick([1, 4, 30])).map { "东城\($0)号支行" }
  }

  static let fields: [RecordField] = [.accountNumber, .accountType, .bankName, .currency, .month, .startDate, .balance]
  static let monday = CivilDate(dayNumber: 20_458)

  /// Whether a week of this source has enough rows of the kind for the drift to be more than chance.
  func shows(_ drift: PlantedDrift) -> Bool {
    let everybody = Double(persons)
    return switch drift {
    case .yuanSentAsFen, .fenSentAsYuan, .tenThousands, .columnShift, .constantBalance, .allZero, .emptied,
      .accountOffByOne, .accountsSwappedForIDs, .datesConstant:
      everybody * hitRate >= 18
    case .brokenNames: everybody >= 20
    case .hitsHalved: everybody * hitRate >= 100
    case .rejectsTripled: everybody * rejectRate >= 20
    case .lossyNames: everybody >= 300
    case .halfUnanswered: everybody >= 50
    }
  }

  func day(of week: Int) -> CivilDate { Self.monday.adding(days: week * 7) }

  func profile(week: Int, drift: PlantedDrift? = nil) -> SourceProfile {
    collected(week: week, drift: drift).profile
  }

  private func collected(week: Int, drift: PlantedDrift?) -> (collector: ProfileCollector, profile: SourceProfile) {
    var chance = Chance(seed &* 1000 &+ UInt64(week))
    let hits = chance.wavering(hitRate, by: 0.1) * (drift == .hitsHalved ? 0.5 : 1)
    let rejects = chance.wavering(rejectRate, by: 0.2) * (drift == .rejectsTripled ? 3 : 1)
    let held = chance.wavering(heldRate, by: 0.2)
    let answers = chance.wavering(0.99, by: 0.3) * (drift == .halfUnanswered ? 0.5 : 1)
    var collector = ProfileCollector(item: Item.national[0], fields: Self.fields, day: day(of: week))
    var counts = (answered: Int64(0), hit: Int64(0))
    for _ in 0..<persons where chance.happens(answers) {
      if chance.happens(rejects) {
        collector.add(rejected: chance.happens(0.7) ? .idCheckDigit : .amountNotANumber)
        continue
      }
      counts.answered += 1
      let isHit = chance.happens(hits)
      if isHit { counts.hit += 1 }
      let fate: RowFate = chance.happens(held) ? .held : .accepted
      for _ in 0..<(isHit ? 1 + chance.below(2) : 1) {
        collector.add(record(isHit: isHit, week: week, drift: drift, &chance), fate)
      }
    }
    let persons = PersonCounts(asked: Int64(persons), answered: counts.answered, hit: counts.hit)
    return (collector, collector.profile(of: InstitutionCode("bank-east"), adapter: "deposits", persons: persons))
  }

  private func record(isHit: Bool, week: Int, drift: PlantedDrift?, _ chance: inout Chance) -> CanonicalRecord {
    let name = name(drift, &chance)
    let passport = IdentityDocument.other(type: "护照", number: "E\(10_000_000 + chance.below(90_000_000))")
    let subject = SubjectClaim(identity: .document(passport), name: name)
    return CanonicalRecord(
      item: ItemCode("BK01"), subject: subject, outcome: isHit ? .found : .nothing,
      fields: isHit ? entries(week: week, drift: drift, &chance) : [], asOf: nil, feedbackAt: nil,
      position: FilePosition(line: 1, byteOffset: 0, byteCount: 1))
  }

  private func name(_ drift: PlantedDrift?, _ chance: inout Chance) -> PersonName? {
    let surname = chance.pick(["张", "王", "李", "刘", "欧阳"])
    let given = chance.happens(0.75) ? chance.pick(["建国", "秀英", "志强"]) : chance.pick(["伟", "芳", "敏"])
    let text = chance.happens(0.01) ? "阿依古丽·买买提" : surname + given
    switch drift {
    case .lossyNames where chance.happens(0.08): return try? PersonName(surname + "?")
    case .brokenNames: return try? PersonName(text.utf8.map { $0 < 0x80 ? "a" : $0 % 2 == 0 ? "é" : "¤" }.joined())
    case _: return try? PersonName(text)
    }
  }

  private func entries(week: Int, drift: PlantedDrift?, _ chance: inout Chance) -> [FieldEntry] {
    let account = "6222024402" + String(100_000_000 + chance.below(900_000_000))
    let kind = chance.happens(0.62) ? "活期" : chance.happens(0.8) ? "定期" : "通知存款"
    let branch = chance.pick(branches)
    let currency = chance.happens(0.985) ? "CNY" : "USD"
    let start = day(of: week).adding(days: -chance.below(4000))
    var texts = [account, kind, branch, currency]
    var balance: Int64? = chance.happens(0.06) ? 0 : chance.amount(median: median, spread: spread)
    switch drift {
    case .yuanSentAsFen: balance = balance.map { $0 * 100 }
    case .fenSentAsYuan: balance = balance.map { $0 / 100 }
    case .tenThousands: balance = balance.map { $0 / 10_000 }
    case .columnShift: texts = [currency, account, kind, branch]
    case .constantBalance: balance = 100_000
    case .allZero: balance = 0
    case .emptied: balance = nil
    case .accountOffByOne: texts[0] = String(account.dropLast())
    case .accountsSwappedForIDs: texts[0] = "99010219800101" + String(account.suffix(4))
    case .hitsHalved, .rejectsTripled, .lossyNames, .brokenNames, .datesConstant, .halfUnanswered, nil: break
    }
    let values: [FieldEntry] =
      zip(Self.fields, texts).map { FieldEntry($0, .text($1)) } + [
        FieldEntry(.month, .text("2026-\(10 + week / 4)")),
        FieldEntry(.startDate, .date(drift == .datesConstant ? CivilDate(dayNumber: -25_567) : start)),
      ]
    return values + (balance.map { [FieldEntry(.balance, .money(Fen($0)))] } ?? [])
  }
}
