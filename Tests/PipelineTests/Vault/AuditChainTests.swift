import Diagnostics
import Pipeline
import Testing

@Suite struct `The audit chain` {
  @Test func `is silent about a whole record and about an empty one`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(5)
    #expect(try vault.codes(rows, heads: rows).isEmpty)
    #expect(try vault.codes([], heads: []).isEmpty)
  }

  @Test func `seals equal records at different places differently`() throws {
    let chain = try VaultChain().chain
    let first = try chain.seal(VaultChain.record(1), sequence: 1, previous: [])
    let second = try chain.seal(VaultChain.record(1), sequence: 2, previous: [])
    let third = try chain.seal(VaultChain.record(1), sequence: 2, previous: first.hash)
    #expect(first.canonical == second.canonical)
    #expect(Set([first.hash, second.hash, third.hash]).count == 3)
  }

  @Test func `notices every flipped byte of every row`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(4)
    try vault.writeHeads(VaultChain.text(rows))
    for (index, row) in rows.enumerated() {
      for place in row.canonical.indices {
        var canonical = row.canonical
        canonical[place] ^= 1
        var changed = rows
        changed[index] = SealedAudit(sequence: row.sequence, canonical: canonical, hash: row.hash)
        #expect(try vault.verified(changed).findings.map(\.reason.code) == [.auditRowChanged], "\(index), \(place)")
      }
    }
  }

  @Test func `notices every flipped byte of every hash`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(3)
    try vault.writeHeads(VaultChain.text(rows))
    for (index, row) in rows.enumerated() {
      for place in row.hash.indices {
        var hash = row.hash
        hash[place] ^= 1
        var changed = rows
        changed[index] = SealedAudit(sequence: row.sequence, canonical: row.canonical, hash: hash)
        #expect(try vault.verified(changed).findings.map(\.reason.code) == [.auditRowChanged, .auditHeadDiffers])
      }
    }
  }

  @Test(arguments: [0, 1, 2]) func `notices a row removed before the last`(index: Int) throws {
    let vault = try VaultChain()
    var rows = try vault.rows(4)
    let heads = rows
    rows.remove(at: index)
    #expect(try vault.codes(rows, heads: heads) == [.auditRowMissing])
  }

  @Test func `notices rows numbered anew over a gap`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(4)
    let renumbered = [
      rows[0], rows[1], SealedAudit(sequence: 3, canonical: rows[3].canonical, hash: rows[3].hash),
    ]
    let codes = try vault.codes(renumbered, heads: rows)
    #expect(codes == [.auditRowChanged, .auditHeadDiffers, .auditTailCut])
  }

  @Test(arguments: [0, 1, 2, 3]) func `notices a cut tail`(kept: Int) throws {
    let vault = try VaultChain()
    let rows = try vault.rows(4)
    #expect(try vault.codes(rows.prefix(kept), heads: rows) == [.auditTailCut])
  }

  @Test func `notices a chain rebuilt without the key`() throws {
    let vault = try VaultChain(key: 7)
    let rebuilt = try VaultChain(key: 9).rows(3)
    #expect(try vault.codes(rebuilt, heads: rebuilt) == [.auditRowChanged])
  }

  @Test func `notices a chain rebuilt with the key, by its heads`() throws {
    let vault = try VaultChain()
    let rebuilt = try vault.rows(3, offset: 10)
    #expect(try vault.codes(rebuilt, heads: vault.rows(3)) == [.auditHeadDiffers])
    #expect(try vault.codes(rebuilt, heads: vault.rows(3).suffix(1)).contains(.auditHeadDiffers))
  }

  @Test func `notices a row put in at an impossible number`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(2)
    for number in [Int64.min, 0, .max] {
      let planted = SealedAudit(sequence: number, canonical: rows[1].canonical, hash: rows[1].hash)
      let stored = (rows + [planted]).sorted { $0.sequence < $1.sequence }
      #expect(try !vault.verified(stored).isSound)
    }
  }

  @Test func `says in one finding what befell adjoining rows`() throws {
    let vault = try VaultChain(key: 7)
    let rebuilt = try VaultChain(key: 9).rows(2_000)
    try vault.writeHeads(VaultChain.text(rebuilt))
    let verification = try vault.verified(rebuilt)
    #expect(verification.rows == 2_000)
    #expect(
      verification.findings.map(\.reason.found) == [
        "audit rows 1 to 2000 were changed, or sealed with another key"
      ])
  }
}
