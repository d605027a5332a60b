internal import Diagnostics
internal import EconomyModel

/// What a cell of a packed row's column says.
enum RememberedCell {
  case nothing
  case outcome(RecordOutcome)
  case asOf(CivilDate)
  case feedbackAt(Timestamp)
  case field(PackedField)
}

extension ColumnRule {
  /// As the converters read a trimmed cell; nil when it says what no packed record can.
  /// - Parameter place: the field's place in the layout.
  /// - Throws: the reasons of the converters.
  func remembered(_ cell: CellBytes, at place: Int?, _ words: WordList) throws(Reason) -> RememberedCell? {
    switch target {
    case .ignore, .id, .name, .birthDate: return nil
    case .documentType: return try isResident(cell) ? .nothing : nil
    case .outcome: return .outcome(try outcome(cell) ?? .found)
    case .asOf: return isNil(cell) ? .nothing : .asOf(try DateCell.date(cell))
    case .feedbackAt: return isNil(cell) ? .nothing : .feedbackAt(try DateCell.time(cell))
    case .field:
      guard let place else { return nil }
      guard let value = try value(cell) else { return .nothing }
      if let field = PackedField(value, at: place) { return .field(field) }
      guard case .text(var text) = value else { return nil }
      return text.withUTF8 { words.number(of: $0) }.map { .field(PackedField(.word, at: place, value: UInt64($0))) }
    }
  }

  /// Whether a kind of document has numbers of the form of GB 11643; no kind stands for the usual one.
  private func isResident(_ cell: CellBytes) throws(Reason) -> Bool {
    guard case .text = conversion else {
      guard case .text(let word) = try value(cell) else { return true }
      return IdentityDocument.isResident(type: word)
    }
    if isNil(cell) { return true }
    switch try DocumentCell.kind(cell, name) {
    case .residentID: return true
    case .named(let word): return IdentityDocument.isResident(type: word)
    }
  }
}
