internal import Diagnostics
internal import Foundation

/// The chain's heads, one line a row (`sequence hash`), appended outside the database: whoever shortens or rebuilds
/// the database's record cannot shorten this with it.
struct AuditHeads {
  private let path: String

  init(file path: String) { self.path = path }

  /// Runs `work` while no other process appends: the order of heads is the order of rows.
  func exclusively<Value>(_ work: (SyncedFile) throws -> Value) throws -> Value {
    let file = try SyncedFile(appendingTo: path, mode: 0o600)
    try file.lock()
    return try work(file)
  }

  static func line(_ sealed: SealedAudit) -> [UInt8] { Array("\(sealed.sequence) \(Hex.text(sealed.hash))\n".utf8) }

  /// What the file says, in order; a last line without its end was cut by a kill and is passed over.
  /// - Throws: `audit.heads-missing`, `audit.heads-damaged`.
  func lines() throws(Reason) -> [(sequence: Int64, hash: [UInt8])] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Reason(
        .auditHeadsMissing, found: "there is no \(path)", wayOut: "it belongs to the keys folder: restore it")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeLast()
    var heads: [(sequence: Int64, hash: [UInt8])] = []
    for line in lines {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let sequence = Int64(parts[0]), let hash = Hex.bytes(parts[1]) else {
        throw Reason(.auditHeadsDamaged, found: "a line of \(path) is damaged", wayOut: "restore the keys folder")
      }
      heads.append((sequence, hash))
    }
    return heads
  }
}
