internal import Adapting
internal import EconomyModel

/// The inverse of the converters: a value in one of the shapes that its column's converter reads.
struct CellWriting {
  let columns: [ColumnRule]
  /// Commas inside amounts do not part columns.
  let groupsDigits: Bool
  private let seed: UInt64

  init(_ columns: [ColumnRule], groupsDigits: Bool, seed: UInt64) {
    self.columns = columns
    self.groupsDigits = groupsDigits
    self.seed = seed
  }

  /// One cell a column; nil for columns that say nothing.
  func cells(of row: ReturnedRow) -> [String?] {
    var left = row.fields
    var cells: [String?] = columns.enumerated().map { index, column in
      var chance = SeededChance(seed: seed, row.household, index)
      return cell(column, row, &left, &chance)
    }
    if row.fault == .amount, let place = columns.firstIndex(where: \.isMoney) { cells[place] = "见附表" }
    if row.fault == .checkDigit, let place = columns.firstIndex(where: { $0.target == .id }) {
      let last = row.id.last.map(String.init) ?? ""
      cells[place] = row.id.dropLast() + (last == "5" ? "6" : "5")
    }
    return cells
  }

  private func cell(
    _ column: ColumnRule, _ row: ReturnedRow, _ left: inout [RecordField: FieldValue], _ chance: inout SeededChance
  ) -> String? {
    switch column.target {
    case .ignore: return nil
    case .id: return row.id
    case .name: return row.name
    case .documentType: return word(for: "居民身份证", column) ?? "居民身份证"
    case .birthDate: return CellShapes.date(row.birthDate, &chance)
    case .outcome: return outcome(row.outcome, column, &chance)
    case .asOf: return CellShapes.date(row.asOf, &chance)
    case .feedbackAt: return CellShapes.time(row.feedbackAt, &chance)
    case .field(let field):
      guard let value = share(of: field, column, &left, &chance) else { return nilCell(column, &chance) }
      return written(value, column, &chance)
    }
  }

  /// An amount that several columns add up is parted between them.
  private func share(
    of field: RecordField, _ column: ColumnRule, _ left: inout [RecordField: FieldValue], _ chance: inout SeededChance
  ) -> FieldValue? {
    guard let value = left[field] else { return nil }
    let parts = columns.filter { $0.target == .field(field) }
    guard parts.count > 1, case .money(let whole) = value else { return value }
    if parts.last?.name == column.name { return value }
    let part = chance.happens(500) ? Fen.zero : Fen(Int64(chance.below(Int(clamping: whole.amount) + 1)))
    left[field] = .money(Fen(whole.amount - part.amount))
    return .money(part)
  }

  private func nilCell(_ column: ColumnRule, _ chance: inout SeededChance) -> String {
    let words = column.nilWords.entries.map { String(decoding: $0.word, as: UTF8.self) }
    return words.isEmpty || chance.happens(300) ? "" : chance.pick(words)
  }

  private func outcome(_ outcome: RecordOutcome, _ column: ColumnRule, _ chance: inout SeededChance) -> String? {
    guard case .outcome(let table) = column.conversion else { return nil }
    let words = table.entries.filter { $0.value == outcome }.map(\.word)
    return words.isEmpty ? nil : String(decoding: chance.pick(words), as: UTF8.self)
  }

  private func word(for text: String, _ column: ColumnRule) -> String? {
    guard case .code(let table) = column.conversion else { return nil }
    return table.entries.first { $0.value == text }.map { String(decoding: $0.word, as: UTF8.self) }
  }

  private func written(_ value: FieldValue, _ column: ColumnRule, _ chance: inout SeededChance) -> String {
    switch value {
    case .text(let text): word(for: text, column) ?? CellShapes.text(text, column.conversion, &chance)
    case .money(let fen): CellShapes.money(fen, column.conversion, groupsDigits, &chance)
    case .date(let date): CellShapes.date(date, &chance)
    case .flag(let flag): flagWord(flag, column, &chance)
    case .area(let area): CellShapes.area(area, column.conversion, &chance)
    case .share(let share): CellShapes.share(share, column.conversion, &chance)
    case .count(let count): String(count)
    }
  }

  private func flagWord(_ flag: Bool, _ column: ColumnRule, _ chance: inout SeededChance) -> String {
    guard case .flag(let table) = column.conversion else { return "" }
    let words = table.entries.filter { $0.value == flag }.map(\.word)
    return words.isEmpty ? "" : String(decoding: chance.pick(words), as: UTF8.self)
  }
}

extension ColumnRule {
  var isMoney: Bool { if case .money = conversion { true } else { false } }
}
