internal import Foundation
internal import Storage

extension Centre {
  /// Checks the whole audit record.
  /// - Throws: `file.unreadable`, `file.folder` for the file of heads; what does not hold is a finding.
  package func verifyAudit() throws -> AuditVerification {
    try takeInLooks()
    var verification = AuditVerification(
      chain: AuditChain(key: keys.auditKey), heads: try AuditHeads(file: keys.auditHeadsFile).lines())
    try store.read { transaction in
      try transaction.forEachAudit { verification.check(sequence: $0, canonical: $1, hash: $2) }
    }
    verification.finish()
    return verification
  }

  /// Has the record take in what was written ahead of it: by the server that writes, or what one that was killed has
  /// left behind. Looks that another process writes just now are its own to bring.
  func takeInLooks() throws {
    if let ahead = looks.ahead { return try ahead.takeIn() }
    guard FileManager.default.fileExists(atPath: keys.looksFile), let lock = try? ServingLock(folder) else { return }
    _ = try LookAhead(of: self)
    withExtendedLifetime(lock) {}
  }
}
