internal import Diagnostics
internal import Synchronization

/// Bytes that have their place in a file and are not in it yet, oldest first.
final class UnwrittenPieces: Sendable {
  private struct Piece {
    let offset: Int64
    var bytes: [UInt8]
  }

  private let pieces = Mutex([Piece]())

  func add(_ bytes: [UInt8], at offset: Int64) {
    pieces.withLock { pieces in
      if let last = pieces.last, last.offset + Int64(last.bytes.count) == offset {
        pieces[pieces.count - 1].bytes += bytes
      } else {
        pieces.append(Piece(offset: offset, bytes: bytes))
      }
    }
  }

  /// Writes all that waits; only one at a time may.
  func write(into file: SyncedFile) throws(Reason) {
    let taken = pieces.withLock { pieces in
      defer { pieces = [] }
      return pieces
    }
    for piece in taken { try file.overwrite(piece.bytes, at: piece.offset) }
  }
}
