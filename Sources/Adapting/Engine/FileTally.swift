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
    rows += 1
    for index in totals.indices {
      for part in totals[index] { add(batch, row, part.column, part.rule, total: index) }
    }
    if let ids { batch.withBytes(row, ids) { if $0.count >= 15 { idNumbers.add($0.trimmed) } } }
    for column in accounts {
      batch.withBytes(row, column) { if AccountCell.isLongNumber($0) { accountNumbers.add($0) } }
    }
  }

  /// Which totals a column is part of.
  func totals(of column: Int) -> [Int] {
    totals.indices.filter { index in totals[index].contains { $0.column == column } }
  }

  /// A row whose number is a resident's of 18 characters, without its amounts.
  mutating func addPlain(_ cells: RowCells, _ row: Int) {
    rows += 1
    if let ids { idNumbers.add(cells[row, ids]) }
    for column in accounts where AccountCell.isLongNumber(cells[row, column]) {
      accountNumbers.add(cells[row, column])
    }
  }

  mutating func add(_ fen: Int64, total index: Int) {
    let (sum, overflow) = sums[index].addingReportingOverflow(fen)
    sums[index] = sum
    if overflow { isUnsure[index] = true }
  }

  /// In fen; nil where a row leaves it unsure.
  func sum(at index: Int) -> Int64? { isUnsure[index] ? nil : sums[index] }

  private mutating func add(_ batch: RowBatch, _ row: Int, _ column: Int, _ rule: ColumnRule, total index: Int) {
    guard case .money(let unit) = rule.conversion else { return }
    let amount = batch.withBytes(row, column) { bytes -> Int64? in
      let cell = bytes.trimmed
      return rule.isNil(cell) ? 0 : try? MoneyCell.fen(cell, in: unit).amount
    }
    guard let amount else {
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
