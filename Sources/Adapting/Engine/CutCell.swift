internal import Diagnostics
internal import EconomyModel
internal import Reading

/// Tells a row whose first or last cell was cut in two by a line end: `…|2026-11-16 14:0⏎:00` looks like a whole row
/// and a piece. Only dates, numbers and accounts are in doubt; a footer in clear text costs no row.
struct CutCell {
  /// A column at an edge of the row, if it holds a figure.
  private let first: (field: Int, rule: ColumnRule)?
  private let last: (field: Int, rule: ColumnRule)?

  static let reason = Reason(
    .csvFieldCount, found: "a line end stands in the middle of the row's first or last cell",
    expected: "expected a number or a date to stand in one line", wayOut: "ask for the row again")

  init(_ adapter: Adapter) {
    let columns = Array(adapter.manifest.columns.enumerated()).map { (field: $0.offset, rule: $0.element) }
    guard case .csv = adapter.format.container, columns.count > 1 else {
      (first, last) = (nil, nil)
      return
    }
    first = columns.first.flatMap { $0.rule.holdsFigure || $0.rule.target == .id ? $0 : nil }
    last = columns.last.flatMap { $0.rule.holdsFigure ? $0 : nil }
  }

  /// The field that the next line may show to have been cut; nil where the layout ends in a text.
  var lastField: Int? { last?.field }
  var firstField: Int? { first?.field }
  var beginsWithIdentity: Bool { first?.rule.target == .id }

  /// Whether a row's last cell and the line after it were one value, the line end standing where a character was.
  func isCut(last cell: [UInt8], before piece: some Collection<UInt8>) -> Bool {
    guard let last else { return false }
    let piece = piece.filter { $0 != 0x22 }
    return piece.isEmpty || last.rule.isOne(cell, piece, piece: piece)
  }

  /// Whether a line and the first cell of the row after it were one value.
  func isCut(first cell: [UInt8], after piece: some Collection<UInt8>) -> Bool {
    guard let first else { return false }
    let piece = piece.filter { $0 != 0x22 }
    return piece.isEmpty || first.rule.isOne(piece, cell, piece: piece)
  }
}

extension ColumnRule {
  fileprivate var holdsFigure: Bool {
    switch (target, conversion) {
    case (.asOf, _), (.feedbackAt, _), (.birthDate, _): true
    case (.field, .money), (.field, .date), (.field, .time), (.field, .month), (.field, .area), (.field, .mu),
      (.field, .share), (.field, .percent), (.field, .count), (.field, .account):
      true
    case (.field, _), (.ignore, _), (.id, _), (.documentType, _), (.name, _), (.outcome, _): false
    }
  }

  /// What may stand where the line end is now: nothing, a digit, or a mark of numbers and dates.
  private static let fillings: [[UInt8]] = [[]] + "0123456789 ,-./:".utf8.map { [$0] }
  private static let longestPiece = 40

  fileprivate func isOne(_ start: [UInt8], _ end: [UInt8], piece: [UInt8]) -> Bool {
    if piece.count > Self.longestPiece { return false }
    // The end of a number of 18 digits may be a sound old number of 15.
    if target == .id { return (17...18).contains(start.count + end.count) && piece.allSatisfy(Self.isDigit) }
    if case .account = conversion { return piece.allSatisfy(Self.isDigit) }
    return Self.fillings.contains { reads(start + $0 + end) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func reads(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      switch target {
      case .asOf, .feedbackAt, .birthDate: (try? DateCell.time(bytes.trimmed)) != nil
      case .field, .ignore, .id, .documentType, .name, .outcome: ((try? value(bytes.trimmed)) ?? nil) != nil
      }
    }
  }
}
