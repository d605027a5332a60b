/// One row of a batch, without its text; small, for there are many.
package struct RowEntry: Sendable {
  package enum Tag: UInt8, Sendable {
    case record, header, trailer, byteOrderMark, preamble, blank, container, reject
  }

  /// Of the row's bytes in the file, terminator included.
  package let start: Int64
  package let end: Int64
  /// First physical line, from 1.
  package let line: Int
  let sourceStart: UInt32
  let sourceEnd: UInt32
  /// Of the batch's fields; of a reject, its index among the rejects.
  package var first: UInt32
  package let fields: UInt32
  package let tag: Tag
  /// CSV only: the line may be a piece of the row before it, or of the row after it.
  let mayEndRow: Bool
  let mayBeginRow: Bool

  init(
    tag: Tag, place: RowPlace, firstField: Int = 0, fieldCount: Int = 0, rejectIndex: Int = 0,
    source: Range<Int> = 0..<0,
    mayEndRow: Bool = false, mayBeginRow: Bool = false
  ) {
    self.tag = tag
    start = place.bytes.lowerBound
    end = place.bytes.upperBound
    line = place.line
    first = UInt32(tag == .reject ? rejectIndex : firstField)
    fields = UInt32(fieldCount)
    sourceStart = UInt32(source.lowerBound)
    sourceEnd = UInt32(source.upperBound)
    self.mayEndRow = mayEndRow
    self.mayBeginRow = mayBeginRow
  }

  var place: RowPlace { RowPlace(line: line, bytes: Range(uncheckedBounds: (start, end))) }
  var fieldCount: Int { Int(fields) }
  /// CSV only: the decoded record in the batch's text, so that columns can be counted when asked for.
  var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }

  /// Without meaning for a reject.
  var firstField: Int {
    get { Int(first) }
    set { first = UInt32(newValue) }
  }

  var rejectIndex: Int { Int(first) }
}
