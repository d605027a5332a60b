/// One place where a document departs from its schema; the message never shows a value of the document.
package struct SchemaFinding: Hashable, Sendable {
  /// Physical line, from 1.
  package let line: Int
  /// Character column, from 1; 0 when unknown.
  package let column: Int
  package let message: String
}
