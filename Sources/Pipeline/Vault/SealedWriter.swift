internal import Crypto
internal import Diagnostics
internal import EconomyModel
internal import Foundation

/// Seals a stream block by block into a new file, counting and digesting the plain bytes.
struct SealedWriter {
  private let file: SyncedFile
  private let key: SymmetricKey
  private let fileNumber: [UInt8]
  private var digest = SHA256()
  private var waiting: [UInt8] = []
  private var block: Int64 = 0
  private var byteCount: Int64 = 0

  /// - Throws: `archive.disk-full`, `archive.unwritable`; so do all its functions.
  init(path: String, key: SymmetricKey) throws(Reason) {
    file = try SyncedFile(creating: path, mode: 0o600)
    self.key = key
    var chance = SystemRandomNumberGenerator()
    fileNumber = (0..<SealedLayout.fileNumberSize).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try file.write(SealedLayout.magic + fileNumber)
  }

  mutating func append(_ bytes: [UInt8]) throws(Reason) {
    digest.update(data: bytes)
    byteCount += Int64(bytes.count)
    waiting += bytes
    while waiting.count > SealedLayout.blockSize {
      try seal(waiting.prefix(SealedLayout.blockSize), isLast: false)
      waiting.removeFirst(SealedLayout.blockSize)
    }
  }

  /// Writes the last block (an empty file has one empty block) and the end, and waits for the disk.
  mutating func finish() throws(Reason) -> FileDigest {
    try seal(waiting[...], isLast: true)
    let sha256 = Array(digest.finalize())
    let binding = SealedLayout.endBinding(fileNumber: fileNumber, sha256: sha256, plainCount: byteCount)
    try file.write(sealed([], binding))
    try file.sync()
    return FileDigest(sha256: Hexadecimal.text(sha256), byteCount: byteCount)
  }

  private mutating func seal(_ plain: ArraySlice<UInt8>, isLast: Bool) throws(Reason) {
    let binding = SealedLayout.blockBinding(fileNumber: fileNumber, block: block, isLast: isLast)
    try file.write(sealed(plain, binding))
    block += 1
  }

  private func sealed(_ plain: ArraySlice<UInt8>, _ binding: Data) throws(Reason) -> [UInt8] {
    guard let combined = try? AES.GCM.seal(plain, using: key, authenticating: binding).combined else {
      throw Reason(.archiveUnwritable, found: "a block could not be sealed", wayOut: "check the archive key")
    }
    return Array(combined)
  }
}
