import Diagnostics
import EconomyModel
import Storage
import Testing

@Suite struct `The audit rows` {
  private let centre: TemporaryCentre

  init() throws {
    centre = try TemporaryCentre()
    #expect(try centre.store.read { try $0.lastAudit() } == nil)
    try centre.store.write { transaction in
      for sequence: Int64 in 1...3 {
        try transaction.appendAudit(sequence: sequence, record: [UInt8(sequence), 0], hash: [0xFF])
      }
    }
  }

  @Test func `come back in order, the last one known`() throws {
    var walked: [Int64] = []
    try centre.store.read { transaction throws in
      try transaction.forEachAudit { sequence, record, hash in
        #expect(record == [UInt8(sequence), 0] && hash == [0xFF])
        walked.append(sequence)
      }
      let last = try #require(try transaction.lastAudit())
      #expect(last.sequence == 3 && last.hash == [0xFF])
    }
    #expect(walked == [1, 2, 3])
  }

  @Test func `never share a number`() throws {
    let code = try refusal {
      try centre.store.write { try $0.appendAudit(sequence: 3, record: [9], hash: [9]) }
    }
    #expect(code == .storeConstraint)
  }

  @Test(arguments: [
    "UPDATE audit SET record = x'00' WHERE sequence = 2", "UPDATE audit SET hash = x'00'",
    "UPDATE audit SET sequence = 9 WHERE sequence = 3", "DELETE FROM audit WHERE sequence = 3", "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit VALUES (3, x'00', x'00')", "REPLACE INTO audit VALUES (2, x'00', x'00')",
    "INSERT INTO audit VALUES (3, x'00', x'00') ON CONFLICT DO UPDATE SET record = x'00'",
  ])
  func `cannot be edited or shortened, even by hand`(sql: String) throws {
    #expect(throws: (any Error).self) { try centre.plant(sql) }
    #expect(
      try centre.values(String.self, "SELECT hex(record) FROM audit ORDER BY sequence") == ["0100", "0200", "0300"])
  }
}
