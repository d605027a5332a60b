package import Diagnostics
internal import EconomyModel
internal import Reading

/// 发放清单: a paying office's CSV of what it paid, a row a payment: 核对编号, 月份, 金额, 流水号 *(sample layout)*. Other columns
/// are passed over; amounts are in yuan, months as `2026-11`, `202611` or `2026年11月`.
package struct PaymentList: Sendable {
  private let file: DeclarationFile
  private let format: SourceFormat
  /// Of each column that is looked at its place.
  private let places: [PaymentColumn: Int]

  /// - Throws: `accept.kind-unknown`, `accept.column-missing`, `accept.column-twice`; what Reading says of a file that
  ///   is none.
  package init(_ file: DeclarationFile) throws(Diagnostics) {
    self.file = file
    guard case .csv(let encoding, let headerLine, let columns) = try FileKind(file) else {
      throw Diagnostics(
        Diagnostic(
          Reason(
            .acceptKindUnknown, found: "the file is no list of payments",
            expected: "expected a CSV headed 核对编号,月份,金额,流水号"), at: Place(file: file.name)))
    }
    let names = (1...columns).map(String.init)
    format = SourceFormat(
      encoding: encoding, container: .csv(CSVFormat(preambleLines: headerLine - 1, header: nil, columns: names)))
    var rows = try RowCursor(file, format)
    guard try rows.current() != nil, rows.reject == nil else {
      throw Diagnostics(
        rows.reject
          ?? Diagnostic(Reason(.acceptColumnMissing, found: "the file has no header"), at: Place(file: file.name)))
    }
    places = try Self.places((0..<rows.fieldCount).map { rows.entered($0) }, file.name, headerLine)
  }

  private static func places(
    _ heads: [Entered], _ file: String, _ line: Int
  ) throws(Diagnostics) -> [PaymentColumn: Int] {
    var places: [PaymentColumn: Int] = [:]
    var faults: [Diagnostic] = []
    for (place, head) in heads.enumerated() {
      let names = [head.text, ColumnHead(head.text).label]
      guard let column = PaymentColumn.allCases.first(where: { !Set($0.heads).isDisjoint(with: names) }) else {
        continue
      }
      if places.updateValue(place, forKey: column) != nil {
        faults.append(
          Diagnostic(
            Reason(.acceptColumnTwice, found: "the column '\(column.heads[0])' stands twice", wayOut: "keep one"),
            at: head.place))
      }
    }
    for column in PaymentColumn.allCases where places[column] == nil {
      faults.append(
        Diagnostic(
          Reason(
            .acceptColumnMissing, found: "the list of payments has no column '\(column.heads[0])'", wayOut: "add it"),
          at: Place(file: file, line: line)))
    }
    if let refusal = Diagnostics(faults) { throw refusal }
    return places
  }

  /// Every row, in the file's order.
  package func forEach(_ body: (PaymentPiece) throws -> Void) throws {
    var rows = try RowCursor(file, format)
    _ = try rows.current()
    try rows.advance()
    while let place = try rows.current() {
      if let reject = rows.reject {
        try body(.refused([reject]))
      } else {
        try body(piece(rows, Place(file: file.name, line: place.line)))
      }
      try rows.advance()
    }
  }

  private func piece(_ rows: RowCursor, _ place: Place) -> PaymentPiece {
    var faults: [Diagnostic] = []
    let caseNumber = value(.caseNumber, rows, place, &faults, EnteredText.caseNumber)
    let month = value(.month, rows, place, &faults, Self.month)
    let amount = value(.amount, rows, place, &faults, Self.amount)
    let reference = value(.reference, rows, place, &faults, EnteredText.checked)
    guard let caseNumber, let month, let amount, let reference, faults.isEmpty else { return .refused(faults) }
    return .payment(
      PaymentRow(caseNumber: caseNumber, month: month, amount: amount, reference: reference, place: place))
  }

  private func value<Value>(
    _ column: PaymentColumn, _ rows: RowCursor, _ place: Place, _ faults: inout [Diagnostic],
    _ read: (String) throws(Reason) -> Value
  ) -> Value? {
    let field = places[column] ?? 0
    guard field < rows.fieldCount, !rows.entered(field).text.isEmpty else {
      faults.append(
        Diagnostic(
          Reason(.declarationMissing, found: "'\(column.heads[0])' is empty", wayOut: "fill it in"), at: place))
      return nil
    }
    let entered = rows.entered(field)
    do {
      return try read(entered.text)
    } catch {
      faults.append(Diagnostic(error, at: entered.place))
      return nil
    }
  }

  private static func month(_ text: String) throws(Reason) -> CivilMonth {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isPlain = text.utf8.count == 6 && digits.utf8.count == 6
    let isChinese = text.hasSuffix("月") && text.dropFirst(4).hasPrefix("年") && (5...6).contains(digits.utf8.count)
    guard isPlain || isChinese else { return try CivilMonth(text) }
    let month = digits.dropFirst(4)
    return try CivilMonth("\(digits.prefix(4))-\(month.utf8.count == 1 ? "0" : "")\(month)")
  }

  private static func amount(_ text: String) throws(Reason) -> Fen {
    let fen = try EnteredText.positiveMoney(text)
    guard fen > .zero else {
      throw Reason(.caseMoney, found: "a payment of nothing", expected: "expected more than 0 yuan")
    }
    return fen
  }
}
