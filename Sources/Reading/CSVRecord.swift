/// The physical lines of one record; more than one when a quoted field holds line ends.
struct CSVRecord {
  let first: TextLine
  var others: [TextLine] = []

  var last: TextLine { others.last ?? first }
  var lineCount: Int { 1 + others.count }
  /// In the text buffer, without the terminator.
  var content: Range<Int> { first.text.lowerBound..<last.content.upperBound }
  var place: RowPlace { RowPlace(line: first.number, bytes: first.bytes.lowerBound..<last.bytes.upperBound) }
  /// The only row of a file may do without a line end, none else.
  var isCut: Bool { last.terminator == 0 && last.number > 1 }

  /// The first line that holds an undecodable byte or a NUL.
  var damagedLine: TextLine? {
    if first.isDamaged { return first }
    return others.first(where: \.isDamaged)
  }
}
