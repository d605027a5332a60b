internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Turns a plain row straight into a packed record. Whatever is not plain it leaves to ``RowAdapting``, which alone
/// says what a row means: here is nothing but what that would say of rows like most.
struct PackedAdapting {
  private var steps: [PackedStep]
  private let packing: RowPacking

  /// Nil for a layout whose rows are never plain.
  init?(_ adapter: Adapter, _ tally: FileTally, words: WordList) {
    let plan = adapter.plan
    guard let id = plan.first(where: { $0.rule.target == .id }),
      let name = plan.first(where: { $0.rule.target == .name }), Self.isPlain(plan, tally)
    else { return nil }
    let layout = adapter.layout
    steps = plan.compactMap { PackedStep($0, layout: layout, words: words, tally) }
    let required: UInt64 = adapter.item.required.reduce(0) { bits, field in
      bits | (layout.firstIndex(of: field).map { 1 << UInt64($0) } ?? 0)
    }
    packing = RowPacking(required: required, id: id.field, name: name.field, nameRule: name.rule)
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
        steps.withUnsafeMutableBufferPointer { steps in
          for row in first..<last
          where !cells.isRecord(row) || !packing.add(cells, row, steps, room, facts, &tally, &adapted) {
            return row
          }
          return last
        }
      }
    }
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
