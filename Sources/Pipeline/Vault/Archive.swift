package import Crypto
package import Diagnostics
internal import EconomyModel
internal import Foundation
package import Reading

/// The received files, sealed in blocks of 64 KiB (AES-GCM) so that a row's bytes are read without the rest.
///
/// A file is named by its SHA-256. Layout: 8 bytes of magic and version, a random 16-byte file number, the blocks
/// (nonce, ciphertext, tag), an end (nonce, tag). A block's associated data are file number, block number and whether
/// it is the last; the end's are file number, SHA-256 and length. So blocks cannot be swapped, mixed or cut off, and
/// no file can stand under another's name.
package struct Archive: Sendable {
  private let folder: String
  private let key: SymmetricKey

  /// - Throws: `archive.unwritable` when the folder is not there.
  package init(folder: String, key: SymmetricKey) throws(Reason) {
    self.folder = folder
    self.key = key
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Reason(.archiveUnwritable, found: "there is no archive folder \(folder)", wayOut: "make it, mode 0700")
    }
  }

  /// Keeps a file; the same bytes again are recognised. Nothing but ciphertext reaches the disk.
  /// - Throws: `archive.disk-full`, `archive.unwritable`, and the source's reasons; nothing is left behind then.
  package func receive(source: any ByteSource) throws(Reason) -> FileDigest {
    var source = source
    let temporary = folder + "/\(UUID().uuidString).\(getpid()).partial"
    do {
      var writer = try SealedWriter(path: temporary, key: key)
      while try writer.append(from: &source) {}
      let file = try writer.finish()
      try settle(temporary, as: file)
      return file
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A standing file that no longer opens is replaced by the fresh one.
  private func settle(_ temporary: String, as file: FileDigest) throws(Reason) {
    if (try? reader(file.sha256)) != nil {
      unlink(temporary)
    } else {
      try SyncedFile.rename(temporary, to: folder + "/" + Self.name(file.sha256))
    }
    try SyncedFile.syncFolder(folder)
  }

  /// The bytes of a place in a file, out of the blocks that cover it.
  /// - Throws: `archive.missing`, `archive.unreadable`, `archive.damaged` (also for a place the file does not have).
  package func read(sha256: String, bytes range: Range<Int64>) throws(Reason) -> [UInt8] {
    let reader = try reader(sha256)
    guard range.lowerBound >= 0, range.upperBound <= reader.plainCount else {
      throw Reason(.archiveDamaged, found: "the archived file has no bytes \(range)", wayOut: "restore the archive")
    }
    guard !range.isEmpty else { return [] }
    let size = Int64(SealedLayout.blockSize)
    var bytes: [UInt8] = []
    var room = Data()
    for block in (range.lowerBound / size)...((range.upperBound - 1) / size) {
      bytes += try reader.block(block, through: &room)
    }
    let start = Int(range.lowerBound % size)
    return Array(bytes[start..<start + range.count])
  }

  /// The whole file in order, in flat memory.
  /// - Throws: `archive.missing`, `archive.unreadable`, `archive.damaged`.
  package func source(sha256: String) throws(Reason) -> ArchivedSource {
    ArchivedSource(reader: try reader(sha256))
  }

  package func has(sha256: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + Self.name(sha256))
  }

  /// Removes a file for good; one that is gone already is no fault.
  /// - Throws: `archive.unwritable`.
  package func delete(sha256: String) throws(Reason) {
    try SyncedFile.remove(folder + "/" + Self.name(sha256))
    try SyncedFile.syncFolder(folder)
  }

  /// Removes what killed runs left half written, and nothing that a living process writes.
  /// - Throws: `archive.unwritable`.
  package func sweep() throws(Reason) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Reason(.archiveUnwritable, found: "cannot list \(folder)", wayOut: "check the folder's rights")
    }
    for name in names where name.hasSuffix(".partial") && !Self.isBeingWritten(name) {
      try SyncedFile.remove(folder + "/" + name)
    }
  }

  /// By another process that still runs: an `accept` beside a batch.
  private static func isBeingWritten(_ name: String) -> Bool {
    guard let process = name.split(separator: ".").dropLast().last.flatMap({ pid_t($0) }) else { return false }
    return process != getpid() && (kill(process, 0) == 0 || errno == EPERM)
  }

  private func reader(_ sha256: String) throws(Reason) -> SealedReader {
    guard let digest = Hexadecimal.bytes(sha256), digest.count == SHA256.byteCount else {
      throw Reason(.archiveMissing, found: "'\(sha256)' names no archived file", expected: "expected a SHA-256 in hex")
    }
    return try SealedReader(path: folder + "/" + Self.name(sha256), sha256: digest, key: key)
  }

  private static func name(_ sha256: String) -> String { sha256 + ".sealed" }
}
