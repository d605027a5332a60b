internal import Foundation

/// The numbers of a sealed file's layout: header, blocks, end.
enum SealedLayout {
  static let magic = Array("HEDUI\u{0}\u{1}\u{0}".utf8)
  static let blockSize = 1 << 16
  static let fileNumberSize = 16
  static let headerSize = 8 + fileNumberSize
  /// Nonce (12) and tag (16) around what is sealed.
  static let overhead = 28
  static let sealedBlockSize = blockSize + overhead
  /// The end seals nothing; its associated data say what the whole file is.
  static let endSize = overhead

  /// What a block is bound to besides its content.
  static func blockBinding(fileNumber: [UInt8], block: Int64, isLast: Bool) -> Data {
    Data(fileNumber + bytes(block) + [isLast ? 1 : 0])
  }

  /// What a file is bound to besides its blocks: the name it is found by and its length.
  static func endBinding(fileNumber: [UInt8], sha256: [UInt8], plainCount: Int64) -> Data {
    Data(fileNumber + sha256 + bytes(plainCount))
  }

  private static func bytes(_ number: Int64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
