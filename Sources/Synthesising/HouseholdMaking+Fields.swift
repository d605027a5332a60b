internal import Adapting
internal import EconomyModel

extension HouseholdMaking {
  /// A record's fields as far as the layout shows them.
  mutating func fields(_ item: Item, _ person: Int, _ layout: Int) -> [RecordField: FieldValue] {
    recordCount += 1
    var fields: [RecordField: FieldValue] = [:]
    let one = world.layouts[layout]
    let isNeeded = Set(item.required + [item.figure, item.key, .contributionBase, .opened].compactMap(\.self))
    for field in one.fields {
      if Self.isRare(field) || (!isNeeded.contains(field) && chance.happens(40)) { continue }
      fields[field] = value(of: field, person, one)
    }
    if item.category == .expenditure { date(&fields, one) }
    return fields
  }

  /// Spending of the last twelve months.
  private mutating func date(_ fields: inout [RecordField: FieldValue], _ layout: ReturnLayout) {
    let end = SyntheticHousehold.asOf.adding(days: -chance.within(2...340))
    if layout.fields.contains(.endDate) { fields[.endDate] = .date(end) }
    if layout.fields.contains(.startDate) { fields[.startDate] = .date(end.adding(days: -chance.below(5))) }
  }

  /// Left out unless a plan puts it there.
  private static func isRare(_ field: RecordField) -> Bool {
    let rare: Set<RecordField> = [
      .convertedBalance, .share, .endDate, .cancelledDate, .formerName, .spouseID, .spouseName, .marriageDate,
      .restriction, .lumpSum, .month, .taxPeriod,
    ]
    return rare.contains(field)
  }

  private mutating func value(of field: RecordField, _ person: Int, _ layout: ReturnLayout) -> FieldValue? {
    switch field.kind {
    case .text: return text(field, layout).map(FieldValue.text)
    case .money: return .money(FieldRanges.chosen(field, &chance))
    case .date:
      let back = chance.within(FieldRanges.daysBack(field))
      return .date(SyntheticHousehold.asOf.adding(days: -back))
    case .flag: return .flag(field == .opened ? chance.happens(930) : chance.happens(120))
    case .area: return .area(area(field, layout))
    case .share: return nil
    case .count: return .count(Int64(field == .windowMonths ? 12 : chance.within(0...12)))
    case .account: return .text(accountNumber(field, layout))
    case .identity: return .text(household.people[person].id)
    }
  }

  private mutating func text(_ field: RecordField, _ layout: ReturnLayout) -> String? {
    switch field {
    case .plate: return "示" + String(chance.pick(Array("ABCDEFGH"))) + base36(4) + "\(recordCount % 10)"
    case .organisationCode: return creditCode()
    case .householdNumber: return "99" + IdentityNumbers.padded(household.number, 8)
    case .registeredAddress: return "示例区和平街道\(household.number + 1)号"
    case .registeredRegion, .benefitRegion: return "990102"
    case .location: return "示例区和平路\(household.number + 1)号\(recordCount)室"
    case .organisationName: return "示例区\(household.number + 1)号\(chance.pick(["便民超市", "建材经营部"]))"
    default:
      let words = layout.vocabulary(field)
      return words.isEmpty ? "示例" : chance.pick(words)
    }
  }

  /// Land stands in hundredths of 亩 at its source.
  private mutating func area(_ field: RecordField, _ layout: ReturnLayout) -> Area {
    let hundredths = chance.within(field == .landArea ? 30...900 : 3_000...14_000)
    guard field == .landArea || layout.isInMu(field), let area = try? Area(mu: Fen(Int64(hundredths)).plain) else {
      return Area(hundredths: Int64(hundredths))
    }
    return area
  }

  private mutating func accountNumber(_ field: RecordField, _ layout: ReturnLayout) -> String {
    let own = IdentityNumbers.padded(household.number * 100 + recordCount % 100, 9)
    switch field {
    case .certificateNumber where layout.item.required.contains(.area): return "示(2015)示例区不动产权第\(own)号"
    case .certificateNumber: return "示证" + own
    case .policyNumber: return "P99" + own
    default:
      if layout.item.code.rawValue == "BK06", chance.happens(300) { return "139****" + own.suffix(4) }
      return "622299" + own + IdentityNumbers.padded(chance.below(9_000) + 1_001, 4)
    }
  }

  private mutating func base36(_ count: Int) -> String {
    let letters = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    return String((0..<count).map { _ in chance.pick(letters) })
  }

  /// 18 characters with the right check character; now and then 15 digits of before.
  private mutating func creditCode() -> String {
    if chance.happens(150) { return "990101" + IdentityNumbers.padded(household.number * 10 + recordCount % 10, 9) }
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let body = Array("91990102MA") + IdentityNumbers.padded(household.number * 10 + recordCount % 10, 7)
    var (sum, weight) = (0, 1)
    for character in body {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return String(body) + String(alphabet[(31 - sum % 31) % 31])
  }
}

extension ReturnLayout {
  func isInMu(_ field: RecordField) -> Bool {
    adapter.manifest.columns.contains { column in
      if column.target != .field(field) { return false }
      if case .mu = column.conversion { return true }
      return false
    }
  }
}
