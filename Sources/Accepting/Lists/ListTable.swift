import Diagnostics
import Reading

/// A CSV list with named columns, walked row by row; columns that nobody asks for are passed over.
struct ListTable<Column: ListColumn>: Sendable {
  /// The row that the walk stands on.
  struct Row {
    let place: Place
    fileprivate let cells: [Column: Entered]
    private(set) var faults: [Diagnostic] = []

    fileprivate init(place: Place, cells: [Column: Entered]) {
      self.place = place
      self.cells = cells
    }

    /// Nil, with a fault, for a cell that is empty or cannot be read.
    mutating func value<Value>(_ column: Column, _ read: (String) throws(Reason) -> Value) -> Value? {
      guard let entered = cells[column] else {
        faults.append(
          Diagnostic(
            Reason(.declarationMissing, found: "'\(column.heads[0])' is empty", wayOut: "fill it in"), at: place))
        return nil
      }
      do {
        return try read(entered.text)
      } catch {
        faults.append(Diagnostic(error, at: entered.place))
        return nil
      }
    }
  }

  private let file: DeclarationFile
  private let format: SourceFormat
  private let places: [Column: Int]

  /// - Parameter name: what the file should be, in messages.
  /// - Throws: `accept.kind-unknown`, `accept.column-missing`, `accept.column-twice`; what Reading says of a file that
  ///   is none.
  init(_ file: DeclarationFile, name: String) throws(Diagnostics) {
    self.file = file
    let wanted = Column.allCases.map { $0.heads[0] }.joined(separator: ",")
    guard case .csv(let encoding, let headerLine, let columns) = try FileKind(file) else {
      throw Diagnostics(
        Diagnostic(
          Reason(.acceptKindUnknown, found: "the file is no \(name)", expected: "expected a CSV headed \(wanted)"),
          at: Place(file: file.name)))
    }
    let names = (1...columns).map(String.init)
    format = SourceFormat(
      encoding: encoding, container: .csv(CSVFormat(preambleLines: headerLine - 1, header: nil, columns: names)))
    var rows = try RowCursor(file, format)
    let header = Place(file: file.name, line: headerLine)
    guard try rows.current() != nil, rows.reject == nil else {
      throw Diagnostics(
        rows.reject ?? Diagnostic(Reason(.acceptColumnMissing, found: "the \(name) has no header"), at: header))
    }
    places = try Self.places((0..<rows.fieldCount).map { rows.entered($0) }, name, at: header)
  }

  private static func places(
    _ heads: [Entered], _ name: String, at header: Place
  ) throws(Diagnostics) -> [Column: Int] {
    var places: [Column: Int] = [:]
    var faults: [Diagnostic] = []
    for (place, head) in heads.enumerated() {
      let names = [head.text, ColumnHead(head.text).label]
      guard let column = Column.allCases.first(where: { !Set($0.heads).isDisjoint(with: names) }) else { continue }
      if places.updateValue(place, forKey: column) != nil {
        faults.append(
          Diagnostic(
            Reason(.acceptColumnTwice, found: "the column '\(column.heads[0])' stands twice", wayOut: "keep one"),
            at: head.place))
      }
    }
    for column in Column.allCases where places[column] == nil {
      faults.append(
        Diagnostic(
          Reason(.acceptColumnMissing, found: "the \(name) has no column '\(column.heads[0])'", wayOut: "add it"),
          at: header))
    }
    if let refusal = Diagnostics(faults) { throw refusal }
    return places
  }

  /// Every row in the file's order, or why it cannot be read.
  func forEach(_ body: (Result<Row, Diagnostic>) throws -> Void) throws {
    var rows = try RowCursor(file, format)
    _ = try rows.current()
    try rows.advance()
    while let place = try rows.current() {
      if let reject = rows.reject {
        try body(.failure(reject))
      } else {
        try body(.success(row(rows, Place(file: file.name, line: place.line))))
      }
      try rows.advance()
    }
  }

  private func row(_ rows: RowCursor, _ place: Place) -> Row {
    var cells: [Column: Entered] = [:]
    for (column, field) in places where field < rows.fieldCount {
      let entered = rows.entered(field)
      if !entered.text.isEmpty { cells[column] = entered }
    }
    return Row(place: place, cells: cells)
  }
}
