/// Where a field begins in the original file, for messages.
package struct FieldLocation: Hashable, Sendable {
  /// Physical line, from 1.
  package let line: Int
  /// Character column in the decoded line, from 1; 0 when unknown (XML).
  package let column: Int
}
