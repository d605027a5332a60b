internal import Diagnostics
internal import Foundation

/// Files of the outbox put in their places together, each whole or not at all, readable by the owner alone, there after
/// a power cut. The disk is asked to write all of them before any is waited for: one by one they take it several times
/// as long.
struct ListFiles: Sendable {
  private let outbox: String
  private var files: [(path: String, bytes: [UInt8])] = []

  init(outbox: String) { self.outbox = outbox }

  mutating func add(_ bytes: [UInt8], named name: String, in folder: String) {
    files.append((folder + "/" + name, bytes))
  }

  mutating func add(_ others: ListFiles) { files += others.files }

  /// - Throws: `archive.disk-full`, `archive.unwritable`; files may then stand that no list on record names.
  func put() throws(Reason) {
    var changed: Set<String> = []
    for file in files { try OutboxFolder.make(Self.folder(of: file.path), under: outbox, noting: &changed) }
    var written: [SyncedFile] = []
    for file in files {
      let temporary = Self.temporary(file.path)
      try SyncedFile.remove(temporary)
      let synced = try SyncedFile(creating: temporary, mode: 0o600)
      try synced.write(file.bytes)
      synced.beginWriting(0..<Int64(file.bytes.count))
      written.append(synced)
    }
    for file in written { try file.sync() }
    for file in files {
      try SyncedFile.rename(Self.temporary(file.path), to: file.path)
      changed.insert(Self.folder(of: file.path))
    }
    for folder in changed.sorted() { try SyncedFile.syncFolder(folder) }
  }

  private static func temporary(_ path: String) -> String {
    let place = URL(fileURLWithPath: path)
    return folder(of: path) + "/." + place.lastPathComponent + ".partial"
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}
