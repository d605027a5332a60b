internal import EconomyModel

/// A file whose rows are in the store and do not count yet: what is left to be written of it.
struct LoadedFile: Sendable {
  let begun: BegunFile
  let end: FileReceipt
  let rowsRead: Int64
  /// Nil for a refused one.
  let profile: [UInt8]?
  let result: ManifestResult
}
