internal import Diagnostics
internal import EconomyModel
internal import Reading

/// A file's trailer as it was read, and whether the rows agree with it.
struct TrailerCheck {
  let line: Int
  private let count: Int64?
  private let totals: [Int64]

  /// - Throws: `file.trailer-unreadable`.
  init(_ batch: RowBatch, _ row: Int, manifest: AdapterManifest, rule: TrailerRule) throws(Reason) {
    line = batch.place(row).line
    count = try rule.count.map { (place) throws(Reason) in
      try Self.number(batch, row, place, "count", .fen)
    }
    var totals: [Int64] = []
    for total in rule.totals {
      totals.append(
        try Self.number(batch, row, total.place, total.field.rawValue, manifest.unit(of: total.field)))
    }
    self.totals = totals
  }

  /// - Throws: `file.count-differs`, `file.total-differs`.
  func check(_ tally: FileTally, _ rule: TrailerRule) throws(Reason) {
    if let count, count != tally.rows {
      throw Reason(
        .fileCountDiffers, found: "the trailer counts \(count) rows and the file has \(tally.rows)",
        wayOut: "ask for the whole file")
    }
    for (index, total) in rule.totals.enumerated() where !tally.isUnsure[index] {
      let (stated, summed) = (Fen(totals[index]), Fen(tally.sums[index]))
      if stated == summed { continue }
      throw Reason(
        .fileTotalDiffers, found: "the trailer's total of \(total.field.rawValue) is \(stated.description)",
        expected: "the rows add up to \(summed.description)", wayOut: "ask for the whole file")
    }
  }

  /// What it states, beside what was counted.
  func totals(_ tally: FileTally, _ rule: TrailerRule) -> [ControlTotal] {
    let rows = count.map { ControlTotal(statedIn: .trailer, stated: $0, counted: tally.rows) }
    let sums = rule.totals.enumerated().map { index, total in
      ControlTotal(statedIn: .trailer, field: total.field, stated: totals[index], counted: tally.sum(at: index))
    }
    return (rows.map { [$0] } ?? []) + sums
  }

  /// Whether anything was really compared; a total that a rejected row made unsure is not.
  func proves(_ tally: FileTally) -> Bool { count != nil || totals.isEmpty || tally.isUnsure.contains(false) }

  /// The number in a field, a label before it and a unit behind it passed over: `合计笔数：25笔`.
  private static func number(
    _ batch: RowBatch, _ row: Int, _ place: Int, _ what: String, _ unit: MoneyUnit
  ) throws(Reason) -> Int64 {
    let text = place < batch.fieldCount(row) ? batch.text(row, place) : ""
    let numeric: (Character) -> Bool = { $0.isASCII && ($0.isNumber || "-.,".contains($0)) }
    let digits = Array(text.drop { !numeric($0) }.prefix(while: numeric).utf8)
    do {
      return try digits.withUnsafeBufferPointer { (cell) throws(Reason) in try MoneyCell.fen(cell, in: unit).amount }
    } catch {
      throw Reason(
        .fileTrailerUnreadable, found: "the trailer's \(what) is '\(Masked.cell(text))'", expected: "expected a number",
        wayOut: "check whether the layout of the trailer changed")
    }
  }
}

extension AdapterManifest {
  /// The unit in which a field's column writes money.
  func unit(of field: RecordField) -> MoneyUnit {
    for column in columns where column.target == .field(field) {
      if case .money(let unit) = column.conversion { return unit }
    }
    return .yuan
  }
}
