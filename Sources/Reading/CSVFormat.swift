/// The shape of a delimited text file.
package struct CSVFormat: Sendable {
  static let longestDelimiter = 8

  /// 1 to 8 ASCII characters.
  package let delimiter: String
  /// One ASCII character, or nil when the file quotes nothing.
  package let quote: Character?
  /// One ASCII character that takes the meaning from a quote, a delimiter or itself behind it; nil when nothing does.
  package let escape: Character?
  /// Physical lines before the header.
  package let preambleLines: Int
  /// Records of heads, blank lines not counted; the last one names the columns. Without meaning where `header` is nil.
  package let headerLines: Int
  /// The names in the header's last line; nil when the file has no header.
  package let header: [String]?
  /// The columns' names in file order; a record has exactly as many fields.
  package let columns: [String]
  /// Indexes into `columns` of the fields a record hands out, in the order in which it hands them out.
  package let wanted: [Int]
  /// A row whose first field starts with this ends the file; nil when the file has no trailer.
  package let trailerMarker: String?

  package init(
    delimiter: String = ",", quote: Character? = "\"", escape: Character? = nil, preambleLines: Int = 0,
    headerLines: Int = 1, header: [String]?, columns: [String], wanted: [Int]? = nil, trailerMarker: String? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.preambleLines = preambleLines
    self.headerLines = headerLines
    self.header = header
    self.columns = columns
    self.wanted = wanted ?? Array(columns.indices)
    self.trailerMarker = trailerMarker
  }
}
