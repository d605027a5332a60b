/// The shape of a query list as delimited text.
package struct QueryTable: Hashable, Sendable {
  let delimiter: String
  /// Stands around cells that need it; nil: nothing is quoted.
  let quote: Character?
  let hasHeader: Bool
  /// Cells of a line before everything else; empty for none.
  let head: [QueryPattern]
  /// Cells of the last line; empty for none.
  let trailer: [QueryPattern]

  static let standard = QueryTable(delimiter: ",", quote: "\"", hasHeader: true, head: [], trailer: [])
}
