internal import EconomyModel

/// A declaration in the centre's XML.
struct DeclarationText {
  let household: SyntheticHousehold

  var text: String {
    let schemes = ["最低生活保障", "低保边缘", "临时救助", "医疗救助"]
    var lines = [
      "  <Declaration caseNumber=\"\(household.caseNumber)\" scheme=\"\(schemes[household.number % 4])\" "
        + "region=\"990102\" "
        + "appliedOn=\"\(SyntheticHousehold.signedOn)\" asOf=\"\(SyntheticHousehold.asOf)\">"
    ]
    lines += household.people.filter(\.isMember).map { "    <Member \(attributes($0))/>" }
    lines += household.people.compactMap { person in
      person.obligation.map { "    <Obligor \(attributes(person)) kind=\"\($0.rawValue)\"\(means(person))/>" }
    }
    lines += household.entries.map { entry in
      let fields = entry.fields.map { "<Field name=\"\($0.field.rawValue)\">\(Self.text($0.value).escaped)</Field>" }
      return "    <Entry item=\"\(entry.item.rawValue)\" subject=\"\(entry.subject)\">\(fields.joined())</Entry>"
    }
    lines += household.incomes.map(income)
    return (lines + ["  </Declaration>", ""]).joined(separator: "\n")
  }

  private func attributes(_ person: SyntheticPerson) -> String {
    let former = person.formerName.map { " formerNames=\"\($0)\"" } ?? ""
    return "reference=\"\(person.reference)\" name=\"\(person.name)\"\(former) document=\"\(person.id)\" "
      + "relation=\"\(person.relation)\" registeredAddress=\"示例区和平街道\(household.number + 1)号\""
  }

  private func means(_ person: SyntheticPerson) -> String {
    var chance = SeededChance(seed: 4, household.number, person.reference.utf8.count, Int(person.birthDate.dayNumber))
    let income = chance.within(10...90) * 100
    return " monthlyIncome=\"\(income).00\" householdSize=\"\(chance.within(1...4))\""
      + " monthlySupportPaid=\"\(chance.within(0...5) * 100).00\""
  }

  private func income(_ income: SyntheticHousehold.Income) -> String {
    let item = income.item.map { " item=\"\($0.rawValue)\"" } ?? ""
    return "    <Income class=\"\(income.incomeClass.rawValue)\" subject=\"\(income.subject)\"\(item) "
      + "amount=\"\(income.amount.amount.plain)\" per=\"\(income.amount.period.rawValue)\"/>"
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .money(let fen): fen.plain
    case .date(let date): date.description
    case .flag(let flag): flag ? "是" : "否"
    case .area(let area): area.description
    case .share(let share): share.description
    case .count(let count): String(count)
    }
  }
}
