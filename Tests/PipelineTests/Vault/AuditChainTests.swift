import Crypto
import Diagnostics
import Pipeline
import Testing

@Suite struct `The audit chain` {
  private let chain = AuditChain(key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))

  private func record(_ number: Int) -> AuditRecord {
    AuditRecord(
      actor: "caseworker-1", role: "caseworker", organisation: "centre", at: "2026-11-21 09:00:00", action: "view",
      caseNumber: "HD-\(number)", authorisation: "", purpose: "test", personHash: "", item: "", detail: "",
      resultCount: 1, client: "command line")
  }

  private func rows(_ count: Int, _ chain: AuditChain, offset: Int = 0) throws -> [SealedAudit] {
    var rows: [SealedAudit] = []
    for number in 1...count {
      rows.append(
        try chain.seal(record(number + offset), sequence: Int64(number), previous: rows.last?.hash ?? []))
    }
    return rows
  }

  private func codes(_ rows: [SealedAudit], heads: [SealedAudit]) -> [DiagnosticCode] {
    var verification = AuditVerification(chain: chain, heads: heads.map { ($0.sequence, $0.hash) })
    for row in rows { verification.check(sequence: row.sequence, canonical: row.canonical, hash: row.hash) }
    verification.finish()
    return verification.findings.map(\.reason.code)
  }

  @Test func `is silent about a whole record`() throws {
    let rows = try rows(5, chain)
    #expect(codes(rows, heads: rows).isEmpty)
  }

  @Test func `notices every flipped byte`() throws {
    let rows = try rows(3, chain)
    for place in rows[1].canonical.indices {
      var canonical = rows[1].canonical
      canonical[place] ^= 1
      let changed = SealedAudit(sequence: 2, canonical: canonical, hash: rows[1].hash)
      #expect(codes([rows[0], changed, rows[2]], heads: rows) == [.auditRowChanged])
    }
  }

  @Test func `notices a removed middle row and a cut tail`() throws {
    let rows = try rows(4, chain)
    #expect(codes([rows[0], rows[2], rows[3]], heads: rows) == [.auditRowMissing])
    #expect(codes(Array(rows.prefix(2)), heads: rows) == [.auditTailCut])
    #expect(codes([], heads: rows).contains(.auditTailCut))
  }

  @Test func `notices a chain rebuilt with another key, and one rebuilt with the key`() throws {
    let rows = try rows(3, chain)
    let stranger = AuditChain(key: SymmetricKey(data: [UInt8](repeating: 9, count: 32)))
    #expect(codes(try self.rows(3, stranger), heads: rows).contains(.auditRowChanged))
    #expect(codes(try self.rows(3, chain, offset: 10), heads: rows).contains(.auditHeadDiffers))
  }

  @Test func `takes a lag of the last transaction for what it is`() throws {
    let rows = try rows(4, chain)
    #expect(codes(rows, heads: Array(rows.prefix(3))) == [.auditHeadLags])
  }
}
