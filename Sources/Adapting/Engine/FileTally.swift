internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Sums and counts over all rows of a file, for its end.
struct FileTally {
  /// What is added up: the trailer's totals in their order, then others that somebody asks for.
  let fields: [RecordField]
  /// For each total the columns that it adds up.
  private let totals: [[(column: Int, rule: ColumnRule)]]
  private let ids: Int?
  private let accounts: [Int]
  private(set) var rows: Int64 = 0
  private(set) var sums: [Int64]
  /// A row could not be added: its total cannot be checked any more.
  private(set) var isUnsure: [Bool]
  private(set) var idNumbers = NumberTally()
  private(set) var accountNumbers = NumberTally()

  /// - Parameter also: sums that the trailer does not state; fields without a column of money are left out.
  init(_ manifest: AdapterManifest, also others: [RecordField] = []) {
    let columns = Array(manifest.columns.enumerated())
    let stated = (manifest.trailer?.totals ?? []).map(\.field)
    fields =
      stated
      + others.filter { field in
        !stated.contains(field) && columns.contains { $0.element.target == .field(field) && $0.element.isMoney }
      }
    totals = fields.map { field in
      columns.filter { $0.element.target == .field(field) }.map { ($0.offset, $0.element) }
    }
    ids = columns.first { $0.element.target == .id }?.offset
    accounts = columns.filter { if case .account = $0.element.conversion { true } else { false } }.map(\.offset)
    sums = totals.map { _ in 0 }
    isUnsure = totals.map { _ in false }
  }

  /// A row that could not even be split.
  mutating func addRejected() {
    rows += 1
    addUnsure()
  }

  /// A row that was added turns out to be damaged.
  mutating func addUnsure() {
    for index in isUnsure.indices { isUnsure[index] = true }
  }

  mutating func add(_ batch: RowBatch, _ row: Int) {
    batch.withCells { cells in
      for index in totals.indices {
        for part in totals[index] { add(cells.cell(row, part.column).trimmed, part.rule, total: index) }
      }
      let id = ids.map { cells.cell(row, $0) }
      add(id.flatMap { $0.count < 15 ? nil : $0.trimmed }, cells, row)
    }
  }

  /// Which totals a column is part of.
  func totals(of column: Int) -> [Int] {
    totals.indices.filter { index in totals[index].contains { $0.column == column } }
  }

  /// A row without its amounts.
  /// - Parameter id: a number without anything around it.
  mutating func add(plain id: CellBytes, _ cells: RowCells, _ row: Int) { add(id, cells, row) }

  private mutating func add(_ id: CellBytes?, _ cells: RowCells, _ row: Int) {
    rows += 1
    if let id { idNumbers.add(id) }
    for column in accounts where AccountCell.isLongNumber(cells.cell(row, column)) {
      accountNumbers.add(cells.cell(row, column))
    }
  }

  mutating func add(_ fen: Int64, total index: Int) {
    let (sum, overflow) = sums[index].addingReportingOverflow(fen)
    sums[index] = sum
    if overflow { isUnsure[index] = true }
  }

  /// In fen; nil where a row leaves it unsure.
  func sum(at index: Int) -> Int64? { isUnsure[index] ? nil : sums[index] }

  private mutating func add(_ cell: CellBytes, _ rule: ColumnRule, total index: Int) {
    guard case .money(let unit) = rule.conversion else { return }
    guard let amount = rule.isNil(cell) ? 0 : try? MoneyCell.fen(cell, in: unit).amount else {
      isUnsure[index] = true
      return
    }
    add(amount, total: index)
  }
}

extension ColumnRule {
  fileprivate var isMoney: Bool {
    if case .money = conversion { true } else { false }
  }
}
