internal import Crypto
internal import Diagnostics
internal import Foundation

/// Opens blocks of a sealed file by number. One that exists is the whole file its name says.
struct SealedReader {
  /// How many plain bytes the file holds.
  let plainCount: Int64
  private let file: SealedFile
  private let key: SymmetricKey
  private let fileNumber: [UInt8]
  private let blockCount: Int64

  /// - Throws: `archive.missing`, `archive.unreadable`, `archive.damaged`.
  init(path: String, sha256: [UInt8], key: SymmetricKey) throws(Reason) {
    let file = try SealedFile(path: path)
    let blocks = try file.byteCount - Int64(SealedLayout.headerSize + SealedLayout.endSize)
    guard blocks >= Int64(SealedLayout.overhead) else { throw file.damaged }
    let header = try file.bytes(at: 0, count: SealedLayout.headerSize)
    blockCount = (blocks - 1) / Int64(SealedLayout.sealedBlockSize) + 1
    plainCount = blocks - blockCount * Int64(SealedLayout.overhead)
    fileNumber = Array(header.suffix(SealedLayout.fileNumberSize))
    self.file = file
    self.key = key
    guard header.starts(with: SealedLayout.magic), plainCount >= 0 else { throw file.damaged }
    let end = try file.bytes(at: Int64(SealedLayout.headerSize) + blocks, count: SealedLayout.endSize)
    let binding = SealedLayout.endBinding(fileNumber: fileNumber, sha256: sha256, plainCount: plainCount)
    guard let box = try? AES.GCM.SealedBox(combined: end),
      (try? AES.GCM.open(box, using: key, authenticating: binding)) != nil
    else { throw file.damaged }
  }

  /// - Parameter sealed: room that is used again from block to block.
  /// - Throws: `archive.unreadable`, `archive.damaged`.
  func block(_ number: Int64, through sealed: inout Data) throws(Reason) -> Data {
    let isLast = number == blockCount - 1
    let plain = isLast ? Int(plainCount - number * Int64(SealedLayout.blockSize)) : SealedLayout.blockSize
    let offset = Int64(SealedLayout.headerSize) + number * Int64(SealedLayout.sealedBlockSize)
    if sealed.count != plain + SealedLayout.overhead { sealed = Data(count: plain + SealedLayout.overhead) }
    try sealed.withUnsafeMutableBytes { room in
      Result { () throws(Reason) in try file.read(into: room, at: offset) }
    }.get()
    let binding = SealedLayout.blockBinding(fileNumber: fileNumber, block: number, isLast: isLast)
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let opened = try? AES.GCM.open(box, using: key, authenticating: binding)
    else { throw file.damaged }
    return opened
  }

  /// The blocks before this one are not looked at again for now.
  func release(before block: Int64) {
    file.releaseMemory(upTo: Int64(SealedLayout.headerSize) + block * Int64(SealedLayout.sealedBlockSize))
  }

  func isPastEnd(_ block: Int64) -> Bool { block >= blockCount }
}
