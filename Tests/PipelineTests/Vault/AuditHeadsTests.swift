import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite struct `The audit heads` {
  @Test func `are appended in order and verify`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(6)
    try vault.append(rows.prefix(2))
    try vault.append([])
    try vault.append(rows.dropFirst(2))
    #expect(try String(contentsOfFile: vault.headsFile, encoding: .utf8) == VaultChain.text(rows))
    #expect(try vault.verified(rows).findings.isEmpty)
  }

  @Test func `that lag after a kill are a note`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(4)
    try vault.append(rows.prefix(2))
    let verification = try vault.verified(rows)
    #expect(verification.findings.map(\.reason.code) == [.auditHeadLags])
    #expect(verification.findings.first?.reason.found.contains("rows 3 to 4") == true)
    #expect(verification.isSound)
  }

  @Test(arguments: 0..<4) func `that a kill left out stay a note when work goes on`(lost: Int) throws {
    let vault = try VaultChain()
    let rows = try vault.rows(5)
    try vault.append(rows.prefix(lost))
    try vault.append(rows.dropFirst(lost + 1))
    let verification = try vault.verified(rows)
    #expect(verification.findings.map(\.reason.code) == [.auditHeadLags])
    #expect(verification.isSound)
  }

  @Test(arguments: [0, 1, 30, 66]) func `whose bytes a power cut turned into NULs are a note`(kept: Int) throws {
    let vault = try VaultChain()
    let rows = try vault.rows(4)
    let torn = VaultChain.text(rows[1..<3]).utf8
    try vault.append(rows.prefix(1))
    let bytes = Array(torn.prefix(kept)) + [UInt8](repeating: 0, count: torn.count - kept)
    let file = try #require(FileHandle(forWritingAtPath: vault.headsFile))
    try file.seekToEnd()
    try file.write(contentsOf: Data(bytes))
    try file.close()
    try vault.append(rows.dropFirst(3))
    let verification = try vault.verified(rows)
    #expect(verification.isSound && verification.findings.map(\.reason.code) == [.auditHeadLags])
  }

  @Test func `torn at any byte by a kill do not spoil the next ones`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(6)
    let whole = VaultChain.text(rows[0..<2])
    let last = VaultChain.text(rows[2..<4])
    for length in 0..<last.utf8.count {
      try vault.writeHeads(whole + String(last.prefix(length)))
      #expect(try vault.verified(rows.prefix(4)).isSound, "torn at \(length)")
      try vault.append(rows[4...])
      let verification = try vault.verified(rows)
      #expect(verification.isSound, "torn at \(length), then continued")
      #expect(verification.findings.allSatisfy { $0.reason.code == .auditHeadLags })
    }
  }

  @Test func `torn after an earlier lag are a note too`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(5)
    try vault.writeHeads(VaultChain.text(rows.prefix(2)) + "4 " + "\n" + VaultChain.text(rows.suffix(1)))
    #expect(try vault.verified(rows).isSound)
  }

  @Test func `are noticed at every changed byte`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(3)
    let text = Array(VaultChain.text(rows).utf8)
    for place in text.indices.dropLast() {
      var changed = text
      changed[place] ^= 1
      try vault.writeHeads(String(decoding: changed, as: UTF8.self))
      #expect(try !vault.verified(rows).isSound, "byte \(place)")
    }
  }

  @Test func `out of order, twice, or not lines at all are damaged`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(3)
    for heads in [[rows[0], rows[0], rows[1], rows[2]], [rows[1], rows[0], rows[2]]] {
      #expect(try vault.codes(rows, heads: heads).contains(.auditHeadsDamaged))
    }
    let text = VaultChain.text(rows)
    for rubbish in ["rubbish\n" + text, text + "rubbish\n", "\n" + text, String(repeating: "a", count: 300_000) + text]
    {
      try vault.writeHeads(rubbish)
      #expect(try vault.verified(rows).findings.map(\.reason.code).contains(.auditHeadsDamaged))
    }
  }

  @Test func `that are gone are found, and never begun anew in silence`() throws {
    let vault = try VaultChain()
    let rows = try vault.rows(2)
    try FileManager.default.removeItem(atPath: vault.headsFile)
    #expect(try vault.verified(rows).findings.map(\.reason.code) == [.auditHeadsMissing])
    #expect(try vault.verified([]).findings.map(\.reason.code) == [.auditHeadsMissing])
    #expect { try vault.append(rows) } throws: { ($0 as? Reason)?.code == .auditHeadsMissing }
    #expect(!FileManager.default.fileExists(atPath: vault.headsFile))
  }

  @Test func `are appended by one at a time`() async throws {
    let vault = try VaultChain()
    let path = vault.headsFile
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          try? AuditHeads(file: path).exclusively { file in
            for _ in 0..<20 {
              try file.write(Array("\(number)\n".utf8))
              usleep(200)
            }
          }
        }
      }
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 160)
    #expect(zip(lines, lines.dropFirst()).count { $0 != $1 } == 7)
  }

  @Test func `on a full disk say so`() throws {
    #expect { try AuditHeads(file: "/dev/full").exclusively { try $0.write([1]) } } throws: {
      ($0 as? Reason)?.code == .archiveFull
    }
  }
}
