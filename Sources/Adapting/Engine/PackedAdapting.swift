internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Turns a plain row straight into a packed record. Whatever is not plain it leaves to ``RowAdapting``, which alone
/// says what a row means: here is nothing but what that would say of rows like most.
struct PackedAdapting {
  private var steps: [PackedStep]
  private let required: UInt64
  private let id: Int
  private let name: Int
  private let nameRule: ColumnRule

  /// Nil for a layout whose rows are never plain.
  init?(_ adapter: Adapter, _ tally: FileTally, words: WordList) {
    let plan = adapter.plan
    guard let id = plan.first(where: { $0.rule.target == .id }),
      let name = plan.first(where: { $0.rule.target == .name }), Self.isPlain(plan, tally)
    else { return nil }
    (self.id, self.name, nameRule) = (id.field, name.field, name.rule)
    let layout = adapter.layout
    steps = plan.compactMap { PackedStep($0, layout: layout, words: words, tally) }
    required = adapter.item.required.reduce(0) { bits, field in
      bits | (layout.firstIndex(of: field).map { 1 << UInt64($0) } ?? 0)
    }
  }

  /// Whether rows of such columns can be plain at all.
  private static func isPlain(_ plan: [RowPlan], _ tally: FileTally) -> Bool {
    let targets = plan.map(\.rule.target)
    let isOnce = targets.allSatisfy { target in targets.count { $0 == target } == 1 }
    let isOwn = plan.allSatisfy { !$0.rule.adds && $0.rule.target != .birthDate && !$0.rule.mayDenyNumbers }
    let isMoney = plan.allSatisfy { tally.totals(of: $0.field).isEmpty || $0.rule.isMoney }
    return isOnce && isOwn && isMoney && tally.fields.count <= PackedDraft.mostTotals
  }

  /// Packs row after row, as long as they are plain.
  /// - Returns: the first row that is not: nothing of it was added or counted; `last` when there is none before it.
  mutating func add(
    _ batch: RowBatch, from first: Int, to last: Int, facts: FileFacts, _ tally: inout FileTally,
    to adapted: inout AdaptedBatch
  ) -> Int {
    batch.withCells { cells in
      withUnsafeTemporaryAllocation(of: PackedField.self, capacity: steps.count) { room in
        for row in first..<last where !cells.isRecord(row) || !add(cells, row, room, facts, &tally, &adapted) {
          return row
        }
        return last
      }
    }
  }

  private mutating func add(
    _ cells: RowCells, _ row: Int, _ room: UnsafeMutableBufferPointer<PackedField>, _ facts: FileFacts,
    _ tally: inout FileTally, _ adapted: inout AdaptedBatch
  ) -> Bool {
    let name = cells.cell(row, name)
    guard let document = ResidentID.packed(ifPlain: cells.cell(row, id)), isPlainName(name) else { return false }
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
    tally.addRow(cells, row)
    for total in 0..<tally.fields.count { tally.add(draft.amounts[total], total: total) }
    adapted.append(
      PackedRecord(
        position: FilePosition(
          line: cells.line(row), byteOffset: cells.start(row), byteCount: cells.end(row) - cells.start(row)),
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

extension ColumnRule {
  fileprivate var isMoney: Bool {
    if case .money = conversion { true } else { false }
  }

  /// A sound identity number may stand for none.
  fileprivate var mayDenyNumbers: Bool {
    guard target == .id else { return false }
    return nilWords.entries.contains { $0.word.withUnsafeBufferPointer { ResidentID.packed(ifPlain: $0) } != nil }
  }
}
