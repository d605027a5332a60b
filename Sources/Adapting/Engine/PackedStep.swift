internal import Diagnostics
internal import EconomyModel
internal import Reading

/// How a column of a plain row is read into a packed record.
struct PackedStep {
  private enum Way {
    case text, account
    /// A number without a word around it, so many of its decimals counted.
    case decimal(PackedField.Kind, Int)
    /// As the converters read it, remembered for the cells that come again.
    case remembered
  }

  private enum Meaning: UInt8 {
    case unknown, itself, nothing, another
  }

  let field: Int
  private let rule: ColumnRule
  private let way: Way
  /// The field's place in the layout; nil for what is no field.
  private let place: Int?
  private let words: WordList
  /// The trailer's totals that the column is part of.
  private let totals: [Int]
  private var memory = CellMemory<RememberedCell>()
  /// What a word of this column means, by the word's number.
  private var meanings: [Meaning] = []

  /// Nil for the columns that say whom the row is about.
  init?(_ plan: RowPlan, layout: [RecordField], words: WordList, _ tally: FileTally) {
    switch plan.rule.target {
    case .ignore, .id, .name, .birthDate: return nil
    case .documentType, .outcome, .asOf, .feedbackAt:
      way = .remembered
      place = nil
    case .field(let field):
      guard let place = layout.firstIndex(of: field), place < 64 else { return nil }
      self.place = place
      way = Self.way(of: plan.rule)
    }
    field = plan.field
    rule = plan.rule
    self.words = words
    totals = tally.totals(of: plan.field)
  }

  private static func way(of rule: ColumnRule) -> Way {
    switch rule.conversion {
    case .text: .text
    case .account: .account
    case .money(let unit): .decimal(.money, unit.decimals)
    case .area: .decimal(.area, 2)
    case .count: .decimal(.count, 0)
    case .ignored, .residentID, .anyDocument, .document, .name, .code, .outcome, .flag, .date, .time, .month, .mu,
      .share, .percent, .organisationNumber:
      .remembered
    }
  }

  /// - Returns: whether the cell is plain.
  @inline(__always)
  mutating func read(_ cell: CellBytes, into draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    if let place, draft.outcome != .found { return isSilent(cell, at: place) }
    switch way {
    case .text:
      if let known = memory.value(of: cell) { return put(known, &draft) }
      return readText(cell, &draft, &batch)
    case .account: return readAccount(cell, &draft, &batch)
    case .decimal(let kind, let decimals): return readDecimal(cell, kind, decimals, &draft)
    case .remembered:
      guard let known = memory.value(of: cell) ?? learn(cell) else { return false }
      return put(known, &draft)
    }
  }

  /// A row that found nothing has no fields, and adds nothing to a total.
  private func isSilent(_ cell: CellBytes, at place: Int) -> Bool { totals.isEmpty || rule.isNil(cell) }

  @inline(__always)
  private func put(_ known: RememberedCell, _ draft: inout PackedDraft) -> Bool {
    switch known {
    case .nothing: break
    case .outcome(let outcome): draft.outcome = outcome
    case .asOf(let date): draft.asOf = date
    case .feedbackAt(let time): draft.feedbackAt = time
    case .field(let field): draft.put(field)
    }
    return true
  }

  private func putText(_ cell: CellBytes, _ place: Int, _ draft: inout PackedDraft, _ batch: inout PackedBatch) {
    draft.put(PackedField(.text, at: place, count: cell.count, value: UInt64(batch.text.count)))
    batch.text.append(contentsOf: cell)
  }

  private mutating func readText(_ cell: CellBytes, _ draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    guard let place else { return false }
    guard let word = words.number(of: cell) else {
      guard cell.isPlainText, !rule.isNil(cell) else { return false }
      putText(cell, place, &draft, &batch)
      return true
    }
    if word >= meanings.count { meanings += Array(repeating: .unknown, count: word + 64 - meanings.count) }
    if meanings[word] == .unknown { meanings[word] = meaning(of: cell) }
    let known: RememberedCell
    switch meanings[word] {
    case .itself: known = .field(PackedField(.word, at: place, value: UInt64(word)))
    case .nothing: known = .nothing
    case .another, .unknown: return false
    }
    memory.keep(known, of: cell)
    return put(known, &draft)
  }

  private func meaning(of cell: CellBytes) -> Meaning {
    do {
      guard case .text(let text) = try rule.value(cell.trimmed) else { return .nothing }
      return text.utf8.elementsEqual(cell) ? .itself : .another
    } catch {
      return .another
    }
  }

  private func readAccount(_ cell: CellBytes, _ draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    if rule.isNil(cell) { return true }
    guard let place, AccountCell.isPlain(cell) else { return false }
    putText(cell, place, &draft, &batch)
    return true
  }

  private func readDecimal(
    _ cell: CellBytes, _ kind: PackedField.Kind, _ decimals: Int, _ draft: inout PackedDraft
  ) -> Bool {
    if rule.isNil(cell) { return true }
    guard let place, let value = PlainDecimal.value(cell, decimals: decimals), value >= 0 || kind == .money else {
      return false
    }
    draft.put(PackedField(kind, at: place, signed: value))
    for total in totals { draft.amounts[total] = value }
    return true
  }

  /// Nil for what is not plain; that is not remembered.
  private mutating func learn(_ cell: CellBytes) -> RememberedCell? {
    guard let learnt = try? rule.remembered(cell.trimmed, at: place, words) else { return nil }
    memory.keep(learnt, of: cell)
    return learnt
  }
}

extension CellBytes {
  /// Nothing at its ends that ``trimmed`` or ``lineTrimmed`` takes away, judged by one byte each: a few that could stay
  /// are not plain.
  fileprivate var isPlainText: Bool {
    guard let first, let last else { return false }
    return first > 0x20 && ![0x3D, 0xC2, 0xE3].contains(first) && last > 0x20 && ![0x80, 0xA0].contains(last)
  }
}
