import CLibCSV
import Diagnostics

extension CSVRows {
  /// Heads of paged exports stand in mid-file again: a row whose cells are byte for byte those of a head met before.
  func isRepeatedHeader(_ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int) -> Bool {
    heads.contains { head in
      head.count == fields.count
        && zip(head, fields).allSatisfy { $0.count == Int($1.length) && rows.text[cell($1, base)].elementsEqual($0) }
    }
  }

  /// The heads of another table: as many cells as columns, at least half of them names of this file's header (in any
  /// order), but not the header itself. It and every later row is rejected, for nobody knows what its columns are.
  func beginsSecondTable(_ fields: UnsafeBufferPointer<csv_shim_field>, _ base: Int) -> Bool {
    guard let expectedHeader, fields.count == expectedHeader.count else { return false }
    var others = 0
    for field in fields {
      let isName =
        headerLengths & Self.lengthBit(Int(field.length)) != 0
        && expectedHeader.contains { !$0.isEmpty && rows.text[cell(field, base)].elementsEqual($0) }
      if !isName { others += 1 }
      if others * 2 > fields.count { return false }
    }
    return true
  }

  /// A set of lengths in one word, so that most cells need no comparing.
  static func lengthBit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  func cell(_ field: csv_shim_field, _ base: Int) -> Range<Int> {
    let start = base + Int(field.offset)
    return start..<start + Int(field.length)
  }
}
