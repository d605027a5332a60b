internal import Crypto
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading

/// Seals a stream block by block into a new file, counting and digesting the plain bytes.
struct SealedWriter {
  /// What is read at once, and written at once.
  private static let pieceSize = 1 << 20

  private let key: SymmetricKey
  private let fileNumber: [UInt8]
  private var digest = SHA256()
  /// Plain bytes that wait for more: which block is the last is known only at the end.
  private var plain = [UInt8](repeating: 0, count: SealedLayout.blockSize + pieceSize)
  private var plainEnd = 0
  private var block: Int64 = 0
  private var byteCount: Int64 = 0
  private var output: PiecewiseOutput

  /// - Throws: `archive.disk-full`, `archive.unwritable`; so do all its functions.
  init(path: String, key: SymmetricKey) throws(Reason) {
    output = try PiecewiseOutput(creating: path, pieceSize: Self.pieceSize)
    self.key = key
    var chance = SystemRandomNumberGenerator()
    fileNumber = (0..<SealedLayout.fileNumberSize).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try output.append(SealedLayout.magic + fileNumber)
  }

  /// Takes what the source has next.
  /// - Throws: the source's reasons too.
  /// - Returns: false at the source's end.
  mutating func append(from source: inout any ByteSource) throws(Reason) -> Bool {
    let start = plainEnd
    let count = try plain.withUnsafeMutableBufferPointer { (room) throws(Reason) in
      try source.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[start...])))
    }
    guard count > 0 else { return false }
    plain.withUnsafeBytes { digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
    plainEnd += count
    byteCount += Int64(count)
    try sealFullBlocks()
    return true
  }

  /// Writes the last block (an empty file has one empty block) and the end, and waits for the disk.
  mutating func finish() throws(Reason) -> FileDigest {
    try seal(0..<plainEnd, isLast: true)
    let sha256 = Array(digest.finalize())
    let binding = SealedLayout.endBinding(fileNumber: fileNumber, sha256: sha256, plainCount: byteCount)
    try output.append(sealed([], binding))
    try output.finish()
    return FileDigest(sha256: Hexadecimal.text(sha256), byteCount: byteCount)
  }

  /// All but the last, which may be the file's.
  private mutating func sealFullBlocks() throws(Reason) {
    var front = 0
    while plainEnd - front > SealedLayout.blockSize {
      try seal(front..<front + SealedLayout.blockSize, isLast: false)
      front += SealedLayout.blockSize
    }
    guard front > 0 else { return }
    plain.withUnsafeMutableBytes { room in
      let left = UnsafeRawBufferPointer(rebasing: room[front..<plainEnd])
      UnsafeMutableRawBufferPointer(rebasing: room[..<left.count]).copyMemory(from: left)
    }
    plainEnd -= front
  }

  private mutating func seal(_ range: Range<Int>, isLast: Bool) throws(Reason) {
    let binding = SealedLayout.blockBinding(fileNumber: fileNumber, block: block, isLast: isLast)
    try output.append(sealed(plain[range], binding))
    block += 1
  }

  private func sealed(_ plain: ArraySlice<UInt8>, _ binding: Data) throws(Reason) -> Data {
    guard let combined = try? AES.GCM.seal(plain, using: key, authenticating: binding).combined else {
      throw Reason(.archiveUnwritable, found: "a block could not be sealed", wayOut: "check the archive key")
    }
    return combined
  }
}
