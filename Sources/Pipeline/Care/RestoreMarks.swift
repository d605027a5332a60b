internal import Diagnostics
internal import Foundation
internal import Reading

/// What lies in a restored centre until it is joined to its keys: the backup's list of members, and its audit heads.
struct RestoreMarks {
  let folder: CentreFolder

  var manifest: String { folder.path + "/.restored.json" }
  var heads: String { folder.path + "/.restored.heads" }
  var isThere: Bool { FileManager.default.fileExists(atPath: manifest) }

  /// - Throws: `restore.unfinished`.
  func refuse() throws(Reason) {
    guard isThere else { return }
    throw Reason(
      .restoreUnfinished, found: "\(folder.path) was restored and not yet joined to its keys",
      wayOut: "run 'hedui restore FILE --centre \(folder.path)' again: it goes on")
  }

  func remove() throws(Reason) {
    try SyncedFile.remove(heads)
    try SyncedFile.remove(manifest)
    try SyncedFile.syncFolder(folder.path)
  }
}
