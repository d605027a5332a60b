internal import Diagnostics
internal import EconomyModel
internal import Reading

/// How a column of a plain row is read into a packed record.
final class PackedStep {
  private enum Way {
    case text, account, yuan
    /// As the converters read it, remembered for the cells that come again.
    case remembered
  }

  let field: Int
  private let rule: ColumnRule
  private let way: Way
  /// The field's place in the layout; nil for what is no field.
  private let place: Int?
  private let words: WordList
  /// The trailer's totals that the column is part of.
  let totals: [Int]
  private var memory = CellMemory<Remembered>()
  /// What a word of this column means, by the word's number.
  private var meanings: [Meaning] = []

  private enum Meaning: UInt8 {
    case unknown, itself, nothing, another
  }

  private enum Remembered {
    case nothing
    case asOf(CivilDate)
    case feedbackAt(Timestamp)
    case field(PackedField)
  }

  /// Whether rows of such columns can be plain at all.
  static func isPlain(_ plan: [RowPlan], _ tally: FileTally) -> Bool {
    let targets = plan.map(\.rule.target)
    let isOnce = targets.allSatisfy { target in targets.count { $0 == target } == 1 }
    let isOwn = plan.allSatisfy { !$0.rule.adds && $0.rule.target != .birthDate }
    let isYuan = plan.allSatisfy { tally.totals(of: $0.field).isEmpty || $0.rule.isYuan }
    return isOnce && isOwn && isYuan && tally.fields.count <= PackedDraft().amounts.scalarCount
  }

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
    case .account where !rule.hasNumericNil: .account
    case .money(.yuan) where !rule.hasNumericNil: .yuan
    case .account, .money, .ignored, .residentID, .anyDocument, .document, .name, .code, .outcome, .flag, .date, .time,
      .month, .area, .mu, .share, .percent, .count, .organisationNumber:
      .remembered
    }
  }

  /// - Returns: whether the cell is plain.
  func read(_ cell: CellBytes, into draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    switch way {
    case .text: readText(cell, &draft, &batch)
    case .account: readAccount(cell, &draft, &batch)
    case .yuan: readYuan(cell, &draft, &batch)
    case .remembered: readRemembered(cell, &draft, &batch)
    }
  }

  private func put(_ field: PackedField, _ draft: inout PackedDraft, _ batch: inout PackedBatch) {
    batch.fields.append(field)
    draft.filled |= 1 << UInt64(field.place)
  }

  private func readText(_ cell: CellBytes, _ draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    guard let place else { return false }
    guard let word = words.number(of: cell) else {
      guard cell.isPlainText, !rule.isNil(cell) else { return false }
      put(PackedField(.text, at: place, count: cell.count, value: UInt64(batch.text.count)), &draft, &batch)
      batch.text.append(contentsOf: cell)
      return true
    }
    if word >= meanings.count { meanings += Array(repeating: .unknown, count: word + 64 - meanings.count) }
    if meanings[word] == .unknown { meanings[word] = meaning(of: cell) }
    switch meanings[word] {
    case .itself: put(PackedField(.word, at: place, value: UInt64(word)), &draft, &batch)
    case .nothing: break
    case .another, .unknown: return false
    }
    return true
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
    if cell.isEmpty { return true }
    guard let place, cell.count >= 8, TextBytes.areDigits(UnsafeRawBufferPointer(cell)) else { return false }
    put(PackedField(.text, at: place, count: cell.count, value: UInt64(batch.text.count)), &draft, &batch)
    batch.text.append(contentsOf: cell)
    return true
  }

  /// `1234.56`, `1234.5` or `1234`, of at most twelve digits before the point.
  private func readYuan(_ cell: CellBytes, _ draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    if cell.isEmpty { return true }
    guard let place else { return false }
    var value: Int64 = 0
    var at = 0
    while at < cell.count, cell[at] &- 0x30 <= 9 {
      value = value &* 10 &+ Int64(cell[at] &- 0x30)
      at += 1
    }
    guard (1...12).contains(at) else { return false }
    if at < cell.count {
      guard cell[at] == 0x2E, (1...2).contains(cell.count - at - 1) else { return false }
      for index in at + 1..<cell.count {
        guard cell[index] &- 0x30 <= 9 else { return false }
        value = value * 10 + Int64(cell[index] &- 0x30)
      }
      if cell.count - at == 2 { value *= 10 }
    } else {
      value *= 100
    }
    put(PackedField(.money, at: place, signed: value), &draft, &batch)
    for total in totals { draft.amounts[total] = value }
    return true
  }

  private func readRemembered(_ cell: CellBytes, _ draft: inout PackedDraft, _ batch: inout PackedBatch) -> Bool {
    guard let known = memory.value(of: cell) ?? learn(cell) else { return false }
    switch known {
    case .nothing: break
    case .asOf(let date): draft.asOf = date
    case .feedbackAt(let time): draft.feedbackAt = time
    case .field(let field): put(field, &draft, &batch)
    }
    return true
  }

  /// Nil for what is not plain; that is not remembered.
  private func learn(_ cell: CellBytes) -> Remembered? {
    guard let learnt = try? meant(by: cell.trimmed) else { return nil }
    memory.keep(learnt, of: cell)
    return learnt
  }

  private func meant(by cell: CellBytes) throws(Reason) -> Remembered? {
    switch rule.target {
    case .ignore, .id, .name, .birthDate: return nil
    case .documentType: return try isResident(cell) ? .nothing : nil
    case .outcome: return try rule.outcome(cell) == .found ? .nothing : nil
    case .asOf: return rule.isNil(cell) ? .nothing : .asOf(try DateCell.date(cell))
    case .feedbackAt: return rule.isNil(cell) ? .nothing : .feedbackAt(try DateCell.time(cell))
    case .field:
      guard let place else { return nil }
      guard let value = try rule.value(cell) else { return .nothing }
      if let field = PackedField(value, at: place) { return .field(field) }
      guard case .text(var text) = value else { return nil }
      return text.withUTF8 { words.number(of: $0) }.map { .field(PackedField(.word, at: place, value: UInt64($0))) }
    }
  }

  private func isResident(_ cell: CellBytes) throws(Reason) -> Bool {
    guard case .text = rule.conversion else { return false }
    if rule.isNil(cell) { return true }
    guard case .residentID = try DocumentCell.kind(cell, rule.name) else { return false }
    return true
  }
}

extension ColumnRule {
  fileprivate var isYuan: Bool {
    if case .money(.yuan) = conversion { !hasNumericNil } else { false }
  }

  /// A number may stand for nothing.
  fileprivate var hasNumericNil: Bool {
    nilWords.entries.contains { $0.word.first.map { $0 &- 0x30 <= 9 } ?? false }
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
