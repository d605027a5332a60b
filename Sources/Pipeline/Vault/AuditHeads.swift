package import Diagnostics
internal import EconomyModel
internal import Reading

/// The chain's heads, one line a row (`sequence hash`), appended outside the database: whoever shortens or rebuilds
/// the database's record cannot shorten this with it.
package struct AuditHeads {
  private let path: String

  package init(file path: String) { self.path = path }

  /// Runs `work` while no other process appends: the order of heads is the order of rows. The file is made with the
  /// keys and never again: one that vanished is not begun anew in silence.
  /// - Throws: `audit.heads-missing`, the file's own failures, and what `work` throws.
  package func exclusively<Value>(_ work: (SyncedFile) throws -> Value) throws -> Value {
    let file = try opened()
    try file.lock()
    try file.endLine()
    return try withExtendedLifetime(file) { try work(file) }
  }

  private func opened() throws(Reason) -> SyncedFile {
    do {
      return try SyncedFile(appendingTo: path)
    } catch {
      if try lines().isMissing { throw Self.missing(path) }
      throw error
    }
  }

  package static func line(_ sealed: SealedAudit) -> [UInt8] { line(sealed.sequence, sealed.hash) }

  static func line(_ sequence: Int64, _ hash: [UInt8]) -> [UInt8] {
    Array("\(sequence) \(Hexadecimal.text(hash))\n".utf8)
  }

  /// What the file says, in order. That it is missing is for the verification to find.
  /// - Throws: `file.unreadable`, `file.folder`.
  package func lines() throws(Reason) -> AuditHeadLines {
    do {
      return AuditHeadLines(source: try PlainFile(path: path), path: path)
    } catch {
      guard error.code == .fileMissing else { throw error }
      return AuditHeadLines(source: nil, path: path)
    }
  }

  static func missing(_ path: String) -> Reason {
    Reason(
      .auditHeadsMissing, found: "there is no \(path)",
      wayOut: "it belongs to the keys folder: restore it, and find out who removed it")
  }
}
