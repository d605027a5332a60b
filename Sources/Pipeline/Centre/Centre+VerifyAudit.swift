internal import Storage

extension Centre {
  /// Checks the whole audit record.
  /// - Throws: `file.unreadable`, `file.folder` for the file of heads; what does not hold is a finding.
  package func verifyAudit() throws -> AuditVerification {
    var verification = AuditVerification(
      chain: AuditChain(key: keys.auditKey), heads: try AuditHeads(file: keys.auditHeadsFile).lines())
    try store.read { transaction in
      try transaction.forEachAudit { verification.check(sequence: $0, canonical: $1, hash: $2) }
    }
    verification.finish()
    return verification
  }
}
