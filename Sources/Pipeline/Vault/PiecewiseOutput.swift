internal import Diagnostics
internal import Foundation

/// A new file written in large equal pieces, each given to the disk as soon as it is whole: many small writes at odd
/// places cost three times as much.
struct PiecewiseOutput {
  private let file: SyncedFile
  private let pieceSize: Int
  private var waiting: [UInt8] = []
  private var written: Int64 = 0

  /// - Throws: `archive.disk-full`, `archive.unwritable`; so do all its functions.
  init(creating path: String, pieceSize: Int) throws(Reason) {
    file = try SyncedFile(creating: path, mode: 0o600)
    self.pieceSize = pieceSize
  }

  mutating func append(_ bytes: some DataProtocol) throws(Reason) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= pieceSize { try write(pieceSize) }
  }

  /// Writes the rest and waits for the disk.
  mutating func finish() throws(Reason) {
    if !waiting.isEmpty { try write(waiting.count) }
    try file.sync()
  }

  private mutating func write(_ count: Int) throws(Reason) {
    try waiting.withUnsafeBufferPointer { (all) throws(Reason) in
      try file.write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[..<count])))
    }
    file.beginWriting(written..<written + Int64(count))
    written += Int64(count)
    waiting.removeFirst(count)
  }
}
