internal import Crypto
internal import Diagnostics
internal import Foundation
internal import Reading

/// 查看日志: a file made once in its full length, so that writing into it waits for its own bytes alone and not for what
/// the file system has to say of other files. Two halves take turns: while one's looks are taken in, the other is
/// written. A look has its number and its place at once; ``unwritten`` holds its bytes until they are in the file.
///
/// Not thread-safe: ``LookAhead`` keeps its callers apart.
final class LookJournal {
  private static let half = 1 << 20

  let file: SyncedFile
  let unwritten = UnwrittenPieces()
  private let key: SymmetricKey
  private var isSecond = false
  private var offset = 0
  /// Looks in the half that is written, oldest first.
  private(set) var waiting: [JournalledLook] = []
  private var last: Int64

  /// What an earlier server has left behind, oldest first; the record may have taken some of it in.
  let found: [JournalledLook]

  /// - Parameter taken: the last look that the record has taken in.
  init(path: String, key: SymmetricKey, taken: Int64) throws {
    if !FileManager.default.fileExists(atPath: path) {
      try SyncedFile.replace(path, with: [UInt8](repeating: 0, count: 2 * Self.half))
    }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let halves = [bytes.prefix(Self.half), bytes.dropFirst(Self.half).prefix(Self.half)]
    found = halves.flatMap { JournalledLook.reading(Array($0), key) }.sorted { $0.sequence < $1.sequence }
    file = try SyncedFile(overwriting: path, length: 2 * Self.half)
    self.key = key
    last = max(taken, found.last?.sequence ?? 0)
  }

  /// Gives a look its number and its place.
  /// - Returns: false when there is no room until others are taken in.
  func append(_ record: AuditRecord) throws -> Bool {
    let look = JournalledLook(sequence: last + 1, record: record)
    let bytes = try look.frame(key)
    guard offset + bytes.count <= Self.half else { return false }
    unwritten.add(bytes, at: Int64((isSecond ? Self.half : 0) + offset))
    offset += bytes.count
    last += 1
    waiting.append(look)
    return true
  }

  /// Lets the other half be written from now on; only once its looks are taken in.
  /// - Returns: the looks of the half that was written.
  func turn() -> [JournalledLook] {
    isSecond.toggle()
    offset = 0
    defer { waiting = [] }
    return waiting
  }
}
