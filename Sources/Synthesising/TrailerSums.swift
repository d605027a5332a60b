internal import Adapting
internal import EconomyModel

/// What a file's trailer states: its rows, and the sums of some columns.
struct TrailerSums {
  private let totals: [RecordField]
  private(set) var rows: Int64 = 0
  private var sums: [Int64]

  init(_ rule: TrailerRule?) {
    totals = rule?.totals.map(\.field) ?? []
    sums = totals.map { _ in 0 }
  }

  mutating func add(_ row: ReturnedRow) {
    rows += 1
    guard row.outcome == .found else { return }
    for (index, field) in totals.enumerated() {
      if case .money(let fen) = row.fields[field] { sums[index] += fen.amount }
    }
  }

  /// In the unit of the column that the total adds up.
  func total(_ index: Int, _ columns: [ColumnRule]) -> String {
    let fen = Fen(sums[index])
    for column in columns where column.target == .field(totals[index]) {
      guard case .money(let unit) = column.conversion else { continue }
      switch unit {
      case .fen: return String(fen.amount)
      case .yuan: return fen.plain
      case .tenThousandYuan: return CellShapes.tenThousand(fen)
      }
    }
    return fen.plain
  }
}

extension String {
  /// With its first number replaced, what stands around it kept: `共25条` becomes `共7条`.
  func replacingNumber(by number: String) -> String {
    let isNumeric: (Character) -> Bool = { $0.isASCII && ($0.isNumber || "-.,".contains($0)) }
    let before = prefix { !isNumeric($0) }
    return before + number + dropFirst(before.count).drop(while: isNumeric)
  }
}
