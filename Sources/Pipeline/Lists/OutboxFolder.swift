internal import Diagnostics
internal import Foundation

/// Folders under the outbox, 0700, there after a power cut.
enum OutboxFolder {
  static func make(_ folder: String, under outbox: String) throws(Reason) {
    guard folder.utf8.count > outbox.utf8.count, !FileManager.default.fileExists(atPath: folder) else { return }
    let above = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    try make(above, under: outbox)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw Reason(
        .archiveUnwritable, found: "cannot make \(folder): \(String(cString: strerror(errno)))",
        wayOut: "check the outbox's rights")
    }
    try SyncedFile.syncFolder(above)
  }
}
