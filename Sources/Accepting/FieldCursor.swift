import Diagnostics
import Reading

/// The `Field` elements of the entries of an XML file.
struct FieldCursor {
  private var rows: RowCursor

  init(_ file: DeclarationFile, _ encoding: SourceEncoding, record: String) throws(Diagnostics) {
    let format = XMLFormat(record: record, wanted: ["@name", "."])
    rows = try RowCursor(file, SourceFormat(encoding: encoding, container: .xml(format)))
  }

  /// Puts the fields that stand within an entry into its row.
  mutating func fill(_ row: inout DraftRow, within range: Range<Int64>) throws(Diagnostics) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    while let place = try rows.current(), place.bytes.lowerBound < range.upperBound {
      if let reject = rows.reject {
        faults.append(reject)
      } else if !rows.isEmpty(1) {
        row.fields.append((rows.entered(0), rows.entered(1)))
      }
      try rows.advance()
    }
    return faults
  }
}
