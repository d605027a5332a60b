package import Crypto
internal import Foundation

/// One sealed row of the audit record.
package struct SealedAudit: Hashable, Sendable {
  package let sequence: Int64
  package let canonical: [UInt8]
  package let hash: [UInt8]

  package init(sequence: Int64, canonical: [UInt8], hash: [UInt8]) {
    self.sequence = sequence
    self.canonical = canonical
    self.hash = hash
  }
}

/// Seals rows into a chain: each hash is keyed and covers the one before, so that no row can be changed, removed or
/// put in without the key.
package struct AuditChain {
  private let key: SymmetricKey

  package init(key: SymmetricKey) { self.key = key }

  /// - Parameter previous: the hash of the row before; empty for the first.
  package func seal(_ record: AuditRecord, sequence: Int64, previous: [UInt8]) throws -> SealedAudit {
    let canonical = try record.canonical()
    return SealedAudit(
      sequence: sequence, canonical: canonical, hash: hash(canonical, sequence: sequence, previous: previous))
  }

  func hash(_ canonical: [UInt8], sequence: Int64, previous: [UInt8]) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    code.update(data: previous)
    withUnsafeBytes(of: sequence.bigEndian) { code.update(data: $0) }
    code.update(data: canonical)
    return Array(code.finalize())
  }
}
