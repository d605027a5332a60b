/// A received file as the archive names it.
package struct ArchivedFile: Hashable, Sendable {
  /// Of the plain bytes, lower-case hex.
  package let sha256: String
  package let byteCount: Int64
}
