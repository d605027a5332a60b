/// A received file as the archive names it.
struct ArchivedFile: Hashable {
  /// Of the plain bytes, lower-case hex.
  let sha256: String
  let byteCount: Int64
}
