internal import EconomyModel

/// The lists of the form for one family, in the reader's words.
struct RequestChoices {
  typealias Option = (value: String, word: String)

  let draft: RequestDraft
  let words: Words
  let catalogue: ItemCatalogue

  /// Before each stands an empty one, unless there is nothing to choose.
  func options(_ choice: RequestChoice, in row: RequestRow?) -> [Option] {
    let options = plain(choice, in: row)
    switch choice {
    case .signature: return options
    case .relation where options.count == 1: return options
    case .scheme, .relation, .duty, .member, .holder, .item, .incomeClass: return [("", words["choose"])] + options
    }
  }

  func offers(_ value: String, _ choice: RequestChoice, in row: RequestRow?) -> Bool {
    plain(choice, in: row).contains { $0.value == value }
  }

  func word(_ value: String, _ choice: RequestChoice, in row: RequestRow?) -> String {
    plain(choice, in: row).first { $0.value == value }?.word ?? value
  }

  private func plain(_ choice: RequestChoice, in row: RequestRow?) -> [Option] {
    switch choice {
    case .scheme: Self.schemes.map { ($0.chinese, words.language.pick($0.chinese, $0.english)) }
    case .relation: relations(in: row)
    case .duty: ObligorKind.allCases.map { ($0.rawValue, words.language.pick($0.chinese, $0.rawValue)) }
    case .signature: ["own", "guardian", "agent"].map { ($0, words["signature.\($0)"]) }
    case .member: draft.rows(.member).map(option)
    case .holder: draft.persons.map(option) + [("household", words["holder.household"])]
    case .item: declaredItems.map { ($0.code.rawValue, "\($0.code.rawValue) \(name(of: $0))") }
    case .incomeClass: IncomeClass.allCases.map { ($0.rawValue, words.language.pick($0.chinese, $0.rawValue)) }
    }
  }

  private func option(_ row: RequestRow) -> Option { (row.name, RequestSection.named(row, draft, words)) }

  private func name(of item: Item) -> String { words.language.pick(item.chinese, item.english) }

  /// What is compared with the declaration by an amount of money or a number; other items compare declared incomes,
  /// statuses, or nothing.
  private var declaredItems: [Item] {
    catalogue.items.filter { item in
      guard item.figure.map({ $0.kind == .money }) ?? (item.key != nil) else { return false }
      return switch item.methods.first {
      case .sum, .cap, .set: true
      case .equal, .amount, .imputed, .explain, .stop, nil: false
      }
    }
  }

  private func relations(in row: RequestRow?) -> [Option] {
    let codes = row == RequestRow(.member, 1) ? ["01"] : Self.relationCodes
    return codes.compactMap { code in
      (try? Relation(code: code)).map { (code, words.language.pick($0.chinese, $0.english)) }
    }
  }

  /// Of GB/T 4761, those that families have.
  private static let relationCodes = [
    "10", "11", "12", "20", "21", "22", "23", "24", "27", "28", "30", "31", "32", "33", "34", "37", "38", "41", "42",
    "43", "44", "51", "52", "53", "54", "55", "56", "57", "58", "61", "62", "63", "64", "71", "73", "75", "77", "93",
    "94", "95", "96", "97", "99",
  ]

  /// Of the 2014 regulation on social assistance (社会救助暂行办法), and the two kinds of low-income families of 2023.
  private static let schemes: [(chinese: String, english: String)] = [
    ("最低生活保障", "minimum living allowance"), ("低保边缘", "margin of the minimum living allowance"),
    ("特困人员救助供养", "support of persons in extreme hardship"), ("刚性支出困难", "hardship by unavoidable spending"),
    ("临时救助", "temporary aid"), ("医疗救助", "medical assistance"), ("教育救助", "education assistance"),
    ("住房救助", "housing assistance"), ("就业救助", "employment assistance"),
  ]
}
