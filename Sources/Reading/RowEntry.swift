/// One row of a batch, without its text.
struct RowEntry: Sendable {
  enum Tag: UInt8, Sendable {
    case record, header, trailer, byteOrderMark, preamble, blank, container, reject
  }

  let tag: Tag
  let place: RowPlace
  var firstField = 0
  var fieldCount = 0
  var rejectIndex = 0
  /// CSV only: the decoded record in the batch's text, so that columns can be counted when asked for.
  var source = 0..<0
  /// CSV only: the line may be a piece of the row before it, or of the row after it.
  var mayEndRow = false
  var mayBeginRow = false
}
