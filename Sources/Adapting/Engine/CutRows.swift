internal import EconomyModel
internal import Reading

/// Rejects rows cut in two by a line end, holding a batch's last row until the next line has been seen.
struct CutRows {
  private let cut: CutCell
  private var held: (row: AdaptedRow, cell: [UInt8])?
  /// The line before the next row, if it may be the beginning of it.
  private var beginning: [UInt8]?

  init(_ adapter: Adapter) { cut = CutCell(adapter) }

  /// Whether the line before may be the beginning of the next row.
  var isWaiting: Bool { beginning != nil }

  /// Moves the row that was held to the batch's beginning.
  mutating func release(into rows: inout [AdaptedRow]) {
    if let held { rows.append(held.row) }
  }

  /// Adds the batch's next row.
  /// - Returns: whether a row was found to be cut.
  mutating func add(_ adapted: AdaptedRow, _ batch: RowBatch, _ row: Int, to rows: inout [AdaptedRow]) -> Bool {
    guard let piece = batch.piece(row) else {
      defer { beginning = nil }
      guard let beginning, let field = cut.firstField, case .record(let record, _) = adapted,
        cut.isCut(first: Array(batch.bytes(row, field)), after: beginning)
      else {
        rows.append(adapted)
        return false
      }
      rows.append(Self.rejected(record))
      return true
    }
    beginning = piece.mayBeginRow ? Array(piece.text) : nil
    defer { rows.append(adapted) }
    guard piece.mayEndRow, !begins(piece, batch, row + 1), let field = cut.lastField,
      case .record(let record, _) = rows.last
    else { return false }
    let cell = row > 0 ? Array(batch.bytes(row - 1, field)) : held?.cell ?? []
    if !cut.isCut(last: cell, before: piece.text) { return false }
    rows[rows.count - 1] = Self.rejected(record)
    return true
  }

  /// Whether the piece is plainly the beginning of an identity number that goes on in the next row.
  private func begins(_ piece: RowPiece, _ batch: RowBatch, _ next: Int) -> Bool {
    guard cut.beginsWithIdentity, piece.mayBeginRow, !piece.text.isEmpty, next < batch.count, batch.isRecord(next),
      let field = cut.firstField
    else { return false }
    return cut.isCut(first: Array(batch.bytes(next, field)), after: piece.text)
  }

  /// Takes the last row back until the next batch.
  mutating func hold(_ batch: RowBatch, _ rows: inout [AdaptedRow]) {
    held = nil
    if let field = cut.lastField, case .record = rows.last, batch.isRecord(batch.count - 1) {
      held = (rows.removeLast(), Array(batch.bytes(batch.count - 1, field)))
    }
  }

  /// The last row of the file.
  mutating func finish() -> AdaptedRow? {
    defer { held = nil }
    return held?.row
  }

  private static func rejected(_ record: CanonicalRecord) -> AdaptedRow {
    .rejected(RejectedRow(reason: CutCell.reason, position: record.position, column: 0))
  }
}
