/// The shape of a delimited text file.
package struct CSVFormat: Sendable {
  /// One ASCII character.
  package let delimiter: Character
  /// One ASCII character, or nil when the file quotes nothing.
  package let quote: Character?
  /// Physical lines before the header.
  package let preambleLines: Int
  /// The header's names in order; nil when the file has none.
  package let header: [String]?
  /// The columns' names in file order; a record has exactly as many fields.
  package let columns: [String]
  /// Indexes into `columns` of the fields a record hands out, in the order in which it hands them out.
  package let wanted: [Int]
  /// A row whose first field starts with this ends the file; nil when the file has no trailer.
  package let trailerMarker: String?

  package init(
    delimiter: Character = ",", quote: Character? = "\"", preambleLines: Int = 0, header: [String]?,
    columns: [String], wanted: [Int]? = nil, trailerMarker: String? = nil
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.preambleLines = preambleLines
    self.header = header
    self.columns = columns
    self.wanted = wanted ?? Array(columns.indices)
    self.trailerMarker = trailerMarker
  }
}
