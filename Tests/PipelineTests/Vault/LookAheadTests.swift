import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Storage
import Testing

/// Looks that are on the disk before their page leaves, and in the record shortly after.
@Suite struct `Looks written ahead of the record` {
  private let family: OneFamily
  private var centre: Centre { family.centre }
  private var journal: String { get throws { try keysFolder() + "/looks.journal" } }

  init() throws {
    family = try OneFamily()
    _ = try family.run(
      deposits: family.deposits(
        [OneFamily.Deposit(name: family.husband.name, document: family.husband.document)], total: "6,000.00"))
  }

  private func keysFolder() throws -> String {
    let files = FileManager.default.enumerator(atPath: family.folder.path)
    let key = try #require(files?.compactMap { $0 as? String }.first { $0.hasSuffix("/audit.key") })
    return family.folder.path + "/" + key.dropLast("/audit.key".count)
  }

  private func rows() throws -> Int { try centre.store.read { try Int($0.lastAudit()?.sequence ?? 0) } }

  private func look(_ actor: String = "caseworker-1", times: Int = 1) throws {
    for _ in 0..<times { _ = try family.report(actor) }
  }

  @Test func `are in the record as if each had been alone, and once`() throws {
    let before = try rows()
    let ahead = try LookAhead(of: centre)
    try ahead.begin(at: Timestamp(iso: "2026-11-21T08:30:00"))
    try look("caseworker-1", times: 3)
    try look("caseworker-2")
    try ahead.end()
    #expect(try rows() == before + 4)
    let page = try centre.auditRecords(Centre.AuditQuery(action: "view"), Shipped.operation("auditor-1"))
    #expect(
      page.records.prefix(4).map(\.record.actor) == ["caseworker-2", "caseworker-1", "caseworker-1", "caseworker-1"])
    #expect(page.records.first?.record.caseNumber == "HD-2026-9001" && page.records.first?.record.detail == "json")
    _ = try LookAhead(of: centre)
    #expect(try rows() == before + 5, "the page itself, and nothing of the journal again")
    #expect(try centre.verifyAudit().isSound)
  }

  @Test func `stand before a deed that came after them`() throws {
    let ahead = try LookAhead(of: centre)
    try ahead.begin(at: Timestamp(iso: "2026-11-21T08:30:00"))
    try look()
    _ = try centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    try ahead.end()
    let page = try centre.auditRecords(Centre.AuditQuery(), Shipped.operation("auditor-1"))
    #expect(page.records.prefix(2).map(\.record.action) == ["issue", "view"])
  }

  @Test func `survive whoever ends the server, and are taken in by whoever comes next`() throws {
    let before = try rows()
    let left = try bytesOfKilledServer(looks: 5)
    try Data(left).write(to: URL(fileURLWithPath: journal))
    #expect(try rows() == before, "the record has none of them")
    #expect(try centre.verifyAudit().isSound)
    #expect(try rows() == before + 5)
    #expect(try centre.verifyAudit().isSound)
    #expect(try rows() == before + 5, "not twice")
  }

  @Test func `that a kill tore were shown to nobody, and are none`() throws {
    let before = try rows()
    var left = try bytesOfKilledServer(looks: 3)
    let end = try #require(left.lastIndex { $0 != 0 })
    left[end] = 0
    try Data(left).write(to: URL(fileURLWithPath: journal))
    _ = try centre.verifyAudit()
    #expect(try rows() == before + 2)
  }

  @Test func `that somebody took out of the journal are missed`() throws {
    var left = try bytesOfKilledServer(looks: 3)
    let length = left[0..<4].reduce(0) { $0 << 8 | Int($1) } + 44
    left = Array(left[length..<(1 << 20)]) + [UInt8](repeating: 0, count: length) + left[(1 << 20)...]
    try Data(left).write(to: URL(fileURLWithPath: journal))
    _ = try centre.verifyAudit()
    let page = try centre.auditRecords(Centre.AuditQuery(action: "alert"), Shipped.operation("auditor-1"))
    #expect(page.records.map(\.record.detail) == ["look journal without 1–1"])
    #expect(page.records.map(\.record.resultCount) == [1])
  }

  @Test func `become an alert when they are too many`() throws {
    let ahead = try LookAhead(of: centre)
    try ahead.begin(at: Timestamp(iso: "2026-11-21T08:30:00"))
    try look(times: Centre.usualLooks + 1)
    try ahead.end()
    #expect(try centre.openLookAlerts().map(\.actor) == ["caseworker-1"])
  }

  /// A disk that stands still holds up no page, so that a server's last looks may not be there.
  @Test func `may be missing where a server had no end, which goes on record once`() throws {
    let mark = try keysFolder() + "/looks.serving"
    func alerts() throws -> [String] {
      let page = try centre.auditRecords(Centre.AuditQuery(action: "alert"), Shipped.operation("auditor-1"))
      return page.records.map(\.record.detail)
    }
    let ahead = try LookAhead(of: centre)
    try ahead.begin(at: Timestamp(iso: "2026-11-21T08:30:00"))
    let written = try String(contentsOfFile: mark, encoding: .utf8)
    #expect(written.contains("08:30:00"))
    try ahead.end()
    #expect(!FileManager.default.fileExists(atPath: mark))

    for left in [written, "another-start\n2026-11-21T08:30:00\n", ""] {
      try Data(left.utf8).write(to: URL(fileURLWithPath: mark))
      _ = try centre.verifyAudit()
      _ = try centre.verifyAudit()
    }
    let ends = ["machine stopped", "machine stopped", "server was killed"]
    #expect(try alerts() == ends.map { "the \($0) while pages were served: its last looks may be missing" })
    #expect(try centre.verifyAudit().isSound)
  }

  /// The journal of a server that was killed before the record had its looks: made beside a copy of the centre, so that
  /// this one's record knows nothing of them.
  private func bytesOfKilledServer(looks: Int) throws -> [UInt8] {
    let ahead = try LookAhead(of: centre)
    defer { withExtendedLifetime(ahead) {} }
    centre.writeAhead(ahead)
    try look(times: looks)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: journal)))
    centre.writeAhead(nil)
    return bytes
  }
}
