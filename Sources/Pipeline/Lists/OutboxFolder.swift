internal import Diagnostics
internal import Foundation

/// Folders under the outbox, 0700.
enum OutboxFolder {
  /// There after a power cut.
  static func make(_ folder: String, under outbox: String) throws(Reason) {
    var changed: Set<String> = []
    try make(folder, under: outbox, noting: &changed)
    for above in changed.sorted() { try SyncedFile.syncFolder(above) }
  }

  /// - Parameter changed: gets the folders in which one was made: they are to be synced.
  static func make(_ folder: String, under outbox: String, noting changed: inout Set<String>) throws(Reason) {
    guard folder.utf8.count > outbox.utf8.count, !FileManager.default.fileExists(atPath: folder) else { return }
    let above = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    try make(above, under: outbox, noting: &changed)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Reason(
        .archiveUnwritable, found: "cannot make \(folder): \(String(cString: strerror(errno)))",
        wayOut: "check the outbox's rights")
    }
    changed.insert(above)
  }
}
