import Crypto
import Diagnostics
import Foundation
import Pipeline
import Reading

/// An archive in a temporary folder, and what somebody at its disk might do to it.
struct VaultArchive {
  static let headerSize = 24
  static let sealedBlockSize = 12 + 65_536 + 16
  static let endSize = 28

  let folder: TemporaryFolder
  let archive: Archive

  init(key byte: UInt8 = 7) throws { try self.init(folder: TemporaryFolder(), key: byte) }

  init(folder: TemporaryFolder, key byte: UInt8) throws {
    self.folder = folder
    archive = try Archive(folder: folder.path, key: SymmetricKey(data: [UInt8](repeating: byte, count: 32)))
  }

  /// Bytes no two blocks of which are alike.
  static func content(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ $0 >> 16) }
  }

  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }

  func keep(_ bytes: [UInt8]) throws -> FileDigest { try archive.receive(source: BytesInMemory(bytes)) }

  func path(_ file: FileDigest) -> String { folder.path + "/\(file.sha256).sealed" }

  func sealed(_ file: FileDigest) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(file))))
  }

  func replace(_ file: FileDigest, with bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(file)))
  }

  func readAll(_ file: FileDigest, pieceSize: Int = 65_536) throws -> [UInt8] {
    var source = try archive.source(sha256: file.sha256)
    var bytes: [UInt8] = []
    while true {
      let piece = try source.read(upTo: pieceSize)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// The code with which reading the whole file is refused; nil when it is not.
  func refusal(_ file: FileDigest) -> DiagnosticCode? {
    do {
      _ = try readAll(file)
      return nil
    } catch {
      return (error as? Reason)?.code
    }
  }
}
