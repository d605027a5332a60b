internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Packs one plain row by the steps of its columns.
struct RowPacking {
  /// A bit for each field of the layout without which nothing was found.
  let required: UInt64
  /// Whom the row is about.
  let id: Int
  let name: Int
  let nameRule: ColumnRule

  /// - Parameter room: for a field of every step.
  /// - Returns: false for a row that is not plain: nothing of it was added or counted.
  func add(
    _ cells: RowCells, _ row: Int, _ steps: UnsafeMutableBufferPointer<PackedStep>,
    _ room: UnsafeMutableBufferPointer<PackedField>, _ facts: FileFacts, _ tally: inout FileTally,
    _ adapted: inout AdaptedBatch
  ) -> Bool {
    let (id, name) = (cells.cell(row, id), cells.cell(row, name))
    guard let document = ResidentID.packed(ifPlain: id), isPlainName(name) else { return false }
    let (firstField, firstText) = (adapted.packed.fields.count, adapted.packed.text.count)
    var draft = PackedDraft(room: room, asOf: facts.asOf, feedbackAt: facts.feedbackAt)
    for step in steps.indices
    where !steps[step].read(cells.cell(row, steps[step].field), into: &draft, &adapted.packed) {
      return forget(firstText, &adapted)
    }
    guard draft.filled & required == required || draft.outcome != .found else { return forget(firstText, &adapted) }
    adapted.packed.fields.append(contentsOf: draft.fields)
    let nameStart = UInt32(adapted.packed.text.count)
    adapted.packed.text.append(contentsOf: name)
    tally.add(plain: id, cells, row)
    for total in 0..<tally.fields.count { tally.add(draft.amounts[total], total: total) }
    let entry = cells.entries[row]
    adapted.append(
      PackedRecord(
        position: FilePosition(line: entry.line, byteOffset: entry.start, byteCount: entry.end - entry.start),
        document: document, name: nameStart..<UInt32(adapted.packed.text.count), outcome: draft.outcome,
        fields: UInt32(firstField)..<UInt32(adapted.packed.fields.count), asOf: draft.asOf,
        feedbackAt: draft.feedbackAt, digest: RowDigest(cells, row).value))
    return true
  }

  private func forget(_ text: Int, _ adapted: inout AdaptedBatch) -> Bool {
    adapted.packed.text.removeSubrange(text...)
    return false
  }

  /// Of Han characters alone, with the dot of transcribed names: the one form in which names are compared.
  private func isPlainName(_ cell: CellBytes) -> Bool {
    guard (3...96).contains(cell.count), nameRule.nilWords.value(of: cell) == nil else { return false }
    var place = 0
    while place < cell.count {
      if (0xE4...0xE9).contains(cell[place]), place + 2 < cell.count {
        place += 3
      } else if cell[place] == 0xC2, place + 1 < cell.count, cell[place + 1] == 0xB7, place > 0, place + 2 < cell.count
      {
        place += 2
      } else {
        return false
      }
    }
    return true
  }
}
