import Crypto
import Diagnostics
import Foundation
import Pipeline

/// A sealed record and its heads in a temporary folder.
struct VaultChain {
  let folder: TemporaryFolder
  let chain: AuditChain

  init(key byte: UInt8 = 7) throws {
    folder = try TemporaryFolder()
    chain = AuditChain(key: SymmetricKey(data: [UInt8](repeating: byte, count: 32)))
    try writeHeads("")
  }

  var headsFile: String { folder.path + "/audit.heads" }

  static func record(_ number: Int) -> AuditRecord {
    AuditRecord(
      actor: "caseworker-1", role: "caseworker", organisation: "centre", at: "2026-11-21 09:00:00", action: "view",
      caseNumber: "HD-\(number)", authorisation: "", purpose: "test", personHash: "", item: "", detail: "",
      resultCount: 1, client: "command line")
  }

  /// - Parameter offset: makes other content of it.
  func rows(_ count: Int, offset: Int = 0) throws -> [SealedAudit] {
    var rows: [SealedAudit] = []
    for number in 0..<count {
      rows.append(
        try chain.seal(
          Self.record(number + offset), sequence: Int64(number + 1), previous: rows.last?.hash ?? []))
    }
    return rows
  }

  static func text(_ rows: some Sequence<SealedAudit>) -> String {
    rows.map { String(decoding: AuditHeads.line($0), as: UTF8.self) }.joined()
  }

  func writeHeads(_ text: String) throws { _ = try folder.write(Array(text.utf8), to: "audit.heads") }

  func append(_ rows: some Sequence<SealedAudit>) throws {
    try AuditHeads(file: headsFile).exclusively { file in
      try file.write(rows.flatMap(AuditHeads.line))
      try file.sync()
    }
  }

  func verified(_ rows: some Sequence<SealedAudit>) throws -> AuditVerification {
    var verification = AuditVerification(chain: chain, heads: try AuditHeads(file: headsFile).lines())
    for row in rows { verification.check(sequence: row.sequence, canonical: row.canonical, hash: row.hash) }
    verification.finish()
    return verification
  }

  func codes(_ rows: some Sequence<SealedAudit>, heads: some Sequence<SealedAudit>) throws -> [DiagnosticCode] {
    try writeHeads(Self.text(heads))
    return try verified(rows).findings.map(\.reason.code)
  }
}
