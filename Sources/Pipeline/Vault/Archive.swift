package import Crypto
package import Diagnostics
internal import Foundation
package import Reading

/// The received files, sealed in blocks of 64 KiB (AES-GCM) so that a row's bytes are read without the rest.
///
/// A file is named by its SHA-256. Layout: 8 bytes of magic and version, a random 16-byte file number, then the
/// blocks (nonce, ciphertext, tag). Each block's associated data are file number, block number and whether it is the
/// last: blocks cannot be swapped, mixed or cut off unnoticed.
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
  package func receive(source: any ByteSource) throws(Reason) -> ArchivedFile {
    var source = source
    let temporary = folder + "/\(UUID().uuidString).partial"
    do {
      var writer = try SealedWriter(path: temporary, key: key)
      while true {
        let piece = try source.read(upTo: SealedLayout.blockSize)
        if piece.isEmpty { break }
        try writer.append(piece)
      }
      let file = try writer.finish()
      try settle(temporary, as: file)
      return file
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func settle(_ temporary: String, as file: ArchivedFile) throws(Reason) {
    let path = sealedPath(file.sha256)
    if let standing = try? SealedReader(path: path, key: key), standing.plainCount == file.byteCount {
      unlink(temporary)
      return
    }
    guard rename(temporary, path) == 0 else {
      throw Reason(.archiveUnwritable, found: "cannot name \(path)", wayOut: "check the folder's rights")
    }
    try SyncedFile.syncFolder(folder)
  }

  /// The bytes of a place in a file, out of the blocks that cover it.
  /// - Throws: `archive.missing`, `archive.damaged`.
  package func read(sha256: String, bytes range: Range<Int64>) throws(Reason) -> [UInt8] {
    let reader = try SealedReader(path: sealedPath(sha256), key: key)
    guard range.lowerBound >= 0, range.upperBound <= reader.plainCount else {
      throw Reason(.archiveDamaged, found: "the archived file has no bytes \(range)", wayOut: "restore the archive")
    }
    guard !range.isEmpty else { return [] }
    let size = Int64(SealedLayout.blockSize)
    var bytes: [UInt8] = []
    for block in (range.lowerBound / size)...((range.upperBound - 1) / size) { bytes += try reader.block(block) }
    let start = Int(range.lowerBound % size)
    return Array(bytes[start..<start + range.count])
  }

  /// The whole file in order, in flat memory.
  package func source(sha256: String) throws(Reason) -> ArchivedSource {
    ArchivedSource(reader: try SealedReader(path: sealedPath(sha256), key: key))
  }

  /// Removes what killed runs left half written.
  package func sweep() throws(Reason) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasSuffix(".partial") {
      guard unlink(folder + "/" + name) == 0 else {
        throw Reason(.archiveUnwritable, found: "cannot remove \(folder)/\(name)", wayOut: "check the folder's rights")
      }
    }
  }

  private func sealedPath(_ sha256: String) -> String { folder + "/\(sha256).sealed" }
}
