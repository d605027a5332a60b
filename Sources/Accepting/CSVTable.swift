import Diagnostics
import EconomyModel
import Reading

/// One CSV table: which of the forms it is, and what its columns mean.
struct CSVTable: Sendable {
  /// What a column means.
  enum Column: Hashable, Sendable {
    case key(DeclarationKey)
    /// Of entries: a field, by the head of its column, and the unit that stood in brackets behind it.
    case field(label: Entered, unit: String)
    /// Without a head: must stay empty.
    case unnamed
  }

  let file: DeclarationFile
  let table: DeclarationTable
  private let columns: [Column]
  private let caseNumberField: Int
  private let format: SourceFormat

  /// - Throws: `accept.kind-unknown`, `accept.column-unknown`, `accept.column-twice`, `accept.column-missing`.
  init(_ file: DeclarationFile, _ encoding: SourceEncoding, headerLine: Int, columns: Int) throws(Diagnostics) {
    self.file = file
    let names = (1...columns).map(String.init)
    let csv = CSVFormat(preambleLines: headerLine - 1, header: nil, columns: names)
    format = SourceFormat(encoding: encoding, container: .csv(csv))
    var rows = try RowCursor(file, format)
    guard try rows.current() != nil else {
      throw Diagnostics(Self.missingHeader(file.name))
    }
    if let reject = rows.reject { throw Diagnostics(reject) }
    let heads = (0..<rows.fieldCount).map { rows.entered($0) }
    let labels = heads.map { ColumnHead($0.text) }
    guard let table = DeclarationTable(labels: labels.map(\.label)) else {
      throw Diagnostics(Self.missingHeader(file.name))
    }
    self.table = table
    self.columns = try CSVHeader(table, heads, labels).columns()
    caseNumberField = self.columns.firstIndex(of: .key(.caseNumber)) ?? 0
  }

  /// Rows after the header, from the file's start.
  func rows() throws(Diagnostics) -> RowCursor {
    var rows = try RowCursor(file, format)
    _ = try rows.current()
    try rows.advance()
    return rows
  }

  /// The case number of the row that a cursor of this table stands on, with the row's line alone.
  func caseNumber(_ rows: RowCursor, at place: RowPlace) -> Entered {
    Entered(rows.text(caseNumberField), at: Place(file: file.name, line: place.line))
  }

  /// The row that a cursor of this table stands on.
  func draft(_ rows: RowCursor, at place: RowPlace) -> DraftRow {
    var row = DraftRow(place: Place(file: file.name, line: place.line), position: FilePosition(place))
    for (field, column) in columns.enumerated() where !rows.isEmpty(field) && !Self.isNothing(rows.text(field)) {
      let entered = rows.entered(field)
      switch column {
      case .key(let key): row.enter(key, entered)
      case .field(let label, let unit):
        let value = Entered(entered.text + unit, at: entered.place)
        row.fields.append((Entered(label.text, at: entered.place), value))
      case .unnamed:
        let reason = Reason(
          .acceptColumnUnknown, found: "'\(Masked.cell(entered.text))' stands in a column without a head",
          wayOut: "move it below its head")
        row.faults.append(Diagnostic(reason, at: entered.place))
      }
    }
    return row
  }

  /// What townships write into a cell that has nothing to say.
  private static func isNothing(_ text: String) -> Bool {
    ["-", "--", "—", "——", "/", "\\"].contains { $0.utf8.elementsEqual(text.utf8) }
  }

  private static func missingHeader(_ file: String) -> Diagnostic {
    Diagnostic(
      Reason(
        .acceptKindUnknown, found: "the heads of the columns are those of no table",
        expected: "expected 家庭成员, 义务人, 申报, 收入 or 授权", wayOut: "see docs/accepting.md"),
      at: Place(file: file, line: 1))
  }
}
