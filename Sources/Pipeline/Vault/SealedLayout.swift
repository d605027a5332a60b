internal import Foundation

/// The numbers of a sealed file's layout.
enum SealedLayout {
  static let magic = Array("HEDUI\u{0}\u{1}\u{0}".utf8)
  static let blockSize = 1 << 16
  static let nonceSize = 12
  static let tagSize = 16
  static let fileNumberSize = 16
  static let headerSize = 8 + fileNumberSize
  static let sealedBlockSize = nonceSize + blockSize + tagSize

  /// What a block is bound to besides its content.
  static func associatedData(fileNumber: [UInt8], block: Int64, isLast: Bool) -> Data {
    var data = Data(fileNumber)
    withUnsafeBytes(of: block.bigEndian) { data.append(contentsOf: $0) }
    data.append(isLast ? 1 : 0)
    return data
  }
}
