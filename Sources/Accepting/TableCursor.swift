import Diagnostics
import EconomyModel
import Reading

/// One table of an XML file: the records of one element, read in a pass of its own.
struct TableCursor {
  private let keys: [DeclarationKey]
  private var rows: RowCursor

  init(_ file: DeclarationFile, _ encoding: SourceEncoding, record: String, keys: [DeclarationKey]) throws(Diagnostics)
  {
    self.keys = keys
    let format = XMLFormat(record: record, wanted: keys.map { "@\($0.rawValue)" })
    rows = try RowCursor(file, SourceFormat(encoding: encoding, container: .xml(format)))
  }

  /// The next row; nil at the end or, with a range, when the next row begins behind it.
  mutating func next(within range: Range<Int64>? = nil, file: String) throws(Diagnostics) -> TableRow? {
    guard let place = try rows.current() else { return nil }
    if let range, place.bytes.lowerBound >= range.upperBound { return nil }
    let row = rows.reject.map { TableRow.reject($0, place) } ?? .row(draft(place, file), place)
    try rows.advance()
    return row
  }

  private func draft(_ place: RowPlace, _ file: String) -> DraftRow {
    var row = DraftRow(place: Place(file: file, line: place.line), position: FilePosition(place))
    for (field, key) in keys.enumerated() where !rows.isEmpty(field) { row.enter(key, rows.entered(field)) }
    return row
  }
}

/// What a table hands out.
enum TableRow {
  case row(DraftRow, RowPlace)
  case reject(Diagnostic, RowPlace)
}

extension FilePosition {
  init(_ place: RowPlace) {
    self.init(line: place.line, byteOffset: place.bytes.lowerBound, byteCount: Int64(place.bytes.count))
  }
}
