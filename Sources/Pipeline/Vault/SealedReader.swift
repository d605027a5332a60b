internal import Crypto
internal import Diagnostics
internal import Foundation

/// Opens blocks of a sealed file by number.
final class SealedReader {
  private let descriptor: Int32
  private let path: String
  private let key: SymmetricKey
  private let fileNumber: [UInt8]
  /// How many plain bytes the file holds.
  let plainCount: Int64
  private let blockCount: Int64

  /// - Throws: `archive.missing`, `archive.damaged`.
  init(path: String, key: SymmetricKey) throws(Reason) {
    self.path = path
    self.key = key
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Reason(
        .archiveMissing, found: "\(path) is not in the archive", wayOut: "it was deleted, or restore the archive")
    }
    let header = try Self.bytes(descriptor, at: 0, count: SealedLayout.headerSize, path)
    let sealed = Int64(lseek(descriptor, 0, SEEK_END)) - Int64(SealedLayout.headerSize)
    let overhead = Int64(SealedLayout.nonceSize + SealedLayout.tagSize)
    blockCount = (sealed + Int64(SealedLayout.sealedBlockSize) - 1) / Int64(SealedLayout.sealedBlockSize)
    plainCount = sealed - blockCount * overhead
    fileNumber = Array(header.suffix(SealedLayout.fileNumberSize))
    guard header.starts(with: SealedLayout.magic), blockCount > 0, plainCount >= 0 else { throw Self.damaged(path) }
  }

  deinit { close(descriptor) }

  func block(_ number: Int64) throws(Reason) -> [UInt8] {
    let offset = Int64(SealedLayout.headerSize) + number * Int64(SealedLayout.sealedBlockSize)
    let isLast = number == blockCount - 1
    let overhead = SealedLayout.nonceSize + SealedLayout.tagSize
    let plain = isLast ? Int(plainCount - number * Int64(SealedLayout.blockSize)) : SealedLayout.blockSize
    let sealed = try Self.bytes(descriptor, at: offset, count: plain + overhead, path)
    let bound = SealedLayout.associatedData(fileNumber: fileNumber, block: number, isLast: isLast)
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let opened = try? AES.GCM.open(box, using: key, authenticating: bound)
    else { throw Self.damaged(path) }
    return Array(opened)
  }

  func isPastEnd(_ block: Int64) -> Bool { block >= blockCount }

  private static func bytes(_ descriptor: Int32, at offset: Int64, count: Int, _ path: String) throws(Reason) -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: max(count, 0))
    var filled = 0
    while filled < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw damaged(path) }
      filled += got
    }
    return bytes
  }

  private static func damaged(_ path: String) -> Reason {
    Reason(
      .archiveDamaged, found: "\(path) is damaged, cut or sealed with another key",
      wayOut: "restore the archive and the keys that belong to it")
  }
}
