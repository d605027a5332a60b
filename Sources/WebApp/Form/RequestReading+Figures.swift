internal import EconomyModel

extension RequestReading {
  mutating func entry(_ row: RequestRow) -> RequestDeclaration.Entry? {
    let item = choice(row, "item", .item).flatMap { choices.catalogue[ItemCode($0)] }
    let subject = holder(row)
    let amount = amount(row, "amount", isRequired: false)
    let mark = plain(row, "mark", isRequired: false)
    guard let item else { return nil }
    if item.figure == nil, amount != nil { fault(row, "amount", words["bad.noAmount"]) }
    if item.key == nil, mark != nil { fault(row, "mark", words["bad.noNumber"]) }
    if item.isDeclaredByAmount {
      if text(row, "amount").isEmpty { missing(row, "amount") }
    } else if text(row, "mark").isEmpty {
      missing(row, "mark")
    }
    var fields: [String: String] = [:]
    if let figure = item.figure { fields[figure.rawValue] = amount }
    if let key = item.key { fields[key.rawValue] = mark }
    return subject.map { RequestDeclaration.Entry(item: item.code.rawValue, subject: $0, fields: fields) }
  }

  /// Of the twelve months before applying.
  mutating func income(_ row: RequestRow) -> RequestDeclaration.Income? {
    let incomeClass = choice(row, "incomeClass", .incomeClass)
    let subject = holder(row)
    let amount = amount(row, "year", mayBeNegative: ["business", "property"].contains(incomeClass))
    guard let incomeClass, let subject, let amount else { return nil }
    return RequestDeclaration.Income(incomeClass: incomeClass, subject: subject, amount: amount, per: "year")
  }

  private mutating func holder(_ row: RequestRow) -> String? {
    choice(row, "holder", .holder).map { RequestRow($0)?.reference ?? $0 }
  }
}

extension Item {
  /// Its sum is compared; another item's entries are told apart by their numbers.
  fileprivate var isDeclaredByAmount: Bool { figure != nil && (methods.first == .sum || key == nil) }
}
