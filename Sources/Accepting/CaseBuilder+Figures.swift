import Diagnostics
import EconomyModel

extension CaseBuilder {
  mutating func entry(_ row: DraftRow) -> DeclaredEntry? {
    let item = findings.required(row, .item) { (text) throws(Reason) in try catalogue.item(stated: text) }
    let subject = subject(row)
    guard let item, let subject else { return nil }
    let fields = fields(row, of: item)
    if row.fields.isEmpty {
      findings.refuse(
        Reason(
          .declarationEntryEmpty, found: "an entry for \(item.code.rawValue) without any field",
          wayOut: "fill in what is declared, or drop the row"), at: row.place)
    } else {
      checkFigure(fields, of: item, at: row.place)
    }
    return DeclaredEntry(item: item.code, subject: subject, fields: fields)
  }

  /// In the order of the item's shape, so that it does not depend on the file's format.
  private mutating func fields(_ row: DraftRow, of item: Item) -> [FieldEntry] {
    var entries: [RecordField: FieldEntry] = [:]
    for (name, stated) in row.fields {
      guard let field = field(name, of: item) else { continue }
      let value = findings.value(stated) { (text) throws(Reason) in try EnteredText.value(text, of: field) }
      guard let value else { continue }
      if entries.updateValue(FieldEntry(field, value), forKey: field) != nil {
        findings.refuse(
          Reason(.declarationFieldTwice, found: "\(field.rawValue) (\(field.chinese)) is stated twice"),
          at: stated.place)
      }
    }
    return (item.required + item.optional).compactMap { entries.removeValue(forKey: $0) }
  }

  private mutating func field(_ name: Entered, of item: Item) -> RecordField? {
    if let field = FieldName.field(name.text, of: item) { return field }
    let shape = item.required + item.optional
    let shown = FieldName.isKnown(name.text) || name.text.utf8.count <= 40
    let isKnown = FieldName.isKnown(name.text)
    findings.refuse(
      Reason(
        isKnown ? .declarationFieldOutside : .declarationFieldUnknown,
        found: isKnown
          ? "\(item.code.rawValue) \(item.chinese) has no field '\(name.text)'"
          : "'\(shown ? name.text : Masked.cell(name.text))' is no field",
        expected: Nearest.suggestion(name.text, among: shape.map(\.rawValue) + shape.map(\.chinese)),
        wayOut: "fields of the item: \(Set(shape).map(\.rawValue).sorted().joined(separator: ", "))"),
      at: name.place)
    return nil
  }

  /// Without its figure an entry would count as nought.
  private mutating func checkFigure(_ fields: [FieldEntry], of item: Item, at place: Place) {
    guard item.methods.first == .sum, let figure = item.figure, fields[figure] == nil,
      fields[.convertedBalance] == nil, fields[.personalOverLimit] == nil, fields[.householdOverLimit] == nil
    else { return }
    findings.warn(
      Reason(
        .declarationFigureMissing,
        found: "an entry for \(item.code.rawValue) \(item.chinese) without \(figure.chinese) (\(figure.rawValue))",
        wayOut: "it is compared as 0"), at: place)
  }

  mutating func income(_ row: DraftRow) -> DeclaredIncome? {
    let incomeClass = findings.required(row, .incomeClass, EnteredText.incomeClass)
    let subject = subject(row)
    let item = findings.value(row[.item]) { (text) throws(Reason) in try catalogue.item(stated: text) }
    let amount = findings.required(row, .amount, EnteredText.money)
    let period = findings.required(row, .per, EnteredText.period)
    guard let incomeClass, let subject, let amount, let period else { return nil }
    let canBeNegative = incomeClass == .business || incomeClass == .property
    if amount < .zero, !canBeNegative {
      findings.refuse(
        Reason(.declarationNegative, found: "an income below nought", expected: "expected 0 or more"),
        at: row[.amount]?.place ?? row.place)
    }
    return DeclaredIncome(
      incomeClass: incomeClass, subject: subject, item: item?.code, amount: PeriodAmount(amount, per: period))
  }
}

extension EnteredText {
  static func period(_ text: String) throws(Reason) -> Period {
    try word(
      text,
      ["month": .month, "year": .year, "每月": .month, "每年": .year, "月": .month, "年": .year])
  }

  static func incomeClass(_ text: String) throws(Reason) -> IncomeClass {
    let named = IncomeClass.allCases.first {
      $0.rawValue.utf8.elementsEqual(text.utf8) || $0.chinese.utf8.elementsEqual(text.utf8)
    }
    if let named { return named }
    return try word(
      text,
      [
        "工资性": .wage, "工资": .wage, "经营净": .business, "经营性收入": .business, "经营": .business,
        "财产净": .property, "财产性收入": .property, "财产": .property, "转移净": .transfer, "转移性收入": .transfer,
        "转移": .transfer, "其他": .other,
      ])
  }
}

extension ItemCatalogue {
  /// By code or Chinese name.
  func item(stated text: String) throws(Reason) -> Item {
    let found = items.first {
      $0.code.rawValue.utf8.elementsEqual(text.utf8) || $0.chinese.utf8.elementsEqual(text.utf8)
    }
    guard let found else {
      throw Reason(
        .declarationItemUnknown, found: "'\(text.utf8.count <= 40 ? text : Masked.cell(text))' is no checked item",
        expected: Nearest.suggestion(text, among: items.map(\.code.rawValue) + items.map(\.chinese)),
        wayOut: "see docs/generated/ITEMS.md for the items")
    }
    return found
  }
}
