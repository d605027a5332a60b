internal import Diagnostics
internal import EconomyModel

extension ColumnRule {
  /// The value of a field's cell; nil when it has none. The cell is trimmed.
  /// - Throws: the reasons of the converter.
  func value(_ cell: CellBytes) throws(Reason) -> FieldValue? {
    switch conversion {
    case .code(let table): return try word(cell, in: table, .codeUnknown, "a known code").map(FieldValue.text)
    case .flag(let table): return try word(cell, in: table, .flagUnknown, "yes or no").map(FieldValue.flag)
    case .ignored, .outcome, .document: return nil
    case .residentID, .anyDocument, .name, .text, .money, .date, .time, .month, .area, .mu, .share, .percent, .count,
      .account,
      .organisationNumber:
      return isNil(cell) ? nil : try plainValue(cell)
    }
  }

  private func plainValue(_ cell: CellBytes) throws(Reason) -> FieldValue? {
    switch conversion {
    case .ignored, .outcome, .document, .code, .flag, .time: nil
    case .residentID: .text(try ResidentID(utf8: cell).unmasked)
    case .anyDocument: .text((try? ResidentID(utf8: cell))?.unmasked ?? cell.lineTrimmed.string)
    case .name: .text(try PersonName(cell.lineTrimmed.string).unmasked)
    case .text: .text(cell.lineTrimmed.string)
    case .money(let unit): .money(try MoneyCell.fen(cell, in: unit))
    case .date: .date(try DateCell.date(cell))
    case .month: .text(try DateCell.month(cell))
    case .area: .area(try MeasureCell.area(cell))
    case .mu: .area(try MeasureCell.mu(cell))
    case .share: .share(try MeasureCell.share(cell, isPercent: false))
    case .percent: .share(try MeasureCell.share(cell, isPercent: true))
    case .count: .count(try MeasureCell.count(cell))
    case .account: .text(try AccountCell.number(cell))
    case .organisationNumber: .text(try OrganisationNumber(cell.string).description)
    }
  }

  /// The outcome that a cell states.
  /// - Throws: `code.unknown`; an empty cell too, unless the table has a word for it.
  func outcome(_ cell: CellBytes) throws(Reason) -> RecordOutcome? {
    guard case .outcome(let table) = conversion else { return nil }
    guard let outcome = table.value(of: cell) else { throw unknown(cell, .codeUnknown, "one of \(table.words)") }
    return outcome
  }

  /// A column's own words win over the words for no value.
  private func word<Value>(
    _ cell: CellBytes, in table: WordTable<Value>, _ code: DiagnosticCode, _ expected: String
  ) throws(Reason) -> Value? {
    if let value = table.value(of: cell) { return value }
    if isNil(cell) { return nil }
    throw unknown(cell, code, expected + ": " + table.words)
  }

  private func unknown(_ cell: CellBytes, _ code: DiagnosticCode, _ expected: String) -> Reason {
    Reason(
      code, found: "'\(Masked.cell(cell.string))' is not known in column \(name)", expected: "expected \(expected)",
      wayOut: "ask the institution what it means, then add it to the manifest")
  }
}
