import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `A backup` {
  private let family: OneFamily
  private var folder: String { family.folder.path }

  init() throws {
    family = try OneFamily()
    let husband = OneFamily.Deposit(name: family.husband.name, document: family.husband.document)
    let wife = OneFamily.Deposit(name: family.wife.name, document: family.wife.document)
    _ = try family.run(deposits: family.deposits([husband, wife], total: "12,000.00"))
  }

  private func backUp(_ name: String = "saved.backup") throws -> BackupOutcome {
    try family.centre.backUp(to: folder + "/" + name, Shipped.operation()) { _, _ in }
  }

  /// A copy of the keys folder, as somebody who rehearses makes it.
  private func copiedKeys() throws -> String {
    let copy = folder + "/keys-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: folder + "/centre.keys", toPath: copy)
    return copy
  }

  private func restore(_ name: String = "saved.backup", into place: String = "restored", keys: String?) throws -> Centre
  {
    _ = try CentreRestoring(backup: folder + "/" + name, folder: folder + "/" + place, keys: keys)
      .restore(Shipped.operation())
    return try Centre(opening: folder + "/" + place)
  }

  private func code(_ work: () throws -> Void) throws -> DiagnosticCode? {
    do {
      try work()
      return nil
    } catch let reason as Reason {
      return reason.code
    }
  }

  @Test func `is one file for its owner alone, without the keys, and its taking is on record`() throws {
    let outcome = try backUp()
    #expect(outcome.warnings.isEmpty && outcome.manifest.auditCount > 0)
    let path = folder + "/saved.backup"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for key in ["archive.key", "audit.key", "signing.key"] {
      let secret = try Data(contentsOf: URL(fileURLWithPath: folder + "/centre.keys/" + key))
      #expect(bytes.range(of: secret.prefix(64)) == nil, "\(key)")
    }
    #expect(CentreFiles.all(in: folder).filter { $0.hasSuffix(".partial") } == [])
    let last = try family.centre.store.read { transaction in
      var last: [UInt8] = []
      try transaction.forEachAudit { _, record, _ in last = record }
      return String(decoding: last, as: UTF8.self)
    }
    #expect(last.contains(#""action":"backup""#) && last.contains(outcome.manifest.auditHead))
  }

  @Test func `restores to the same reports, and the audit record holds and tells of it`() throws {
    _ = try backUp()
    let restored = try restore(keys: copiedKeys())
    let wanted = ReportWanted(caseText: "HD-2026-9001")
    #expect(
      try restored.report(wanted, use: .view("json"), Shipped.operation()).canonicalJSON
        == family.report().canonicalJSON)
    #expect(
      try CentreFiles.content(of: restored.folder.database) == CentreFiles.content(of: family.centre.folder.database))
    let verified = try restored.verifyAudit()
    #expect(verified.isSound && verified.findings.map(\.reason.code) == [.auditRestored])
    #expect(try family.centre.verifyAudit().findings.isEmpty, "the centre that lives on is left alone")
    #expect(try restored.explanation(of: ItemCode("BK01"), wanted, .english, Shipped.operation()).contains("SHA-256"))
  }

  @Test func `follows links, so that a centre whose adapters lie elsewhere is whole`() throws {
    let adapters = family.centre.folder.adapters
    try FileManager.default.moveItem(atPath: adapters, toPath: folder + "/elsewhere")
    try FileManager.default.createSymbolicLink(atPath: adapters, withDestinationPath: folder + "/elsewhere")
    _ = try backUp()
    let restored = try restore(keys: copiedKeys())
    #expect(CentreFiles.all(in: restored.folder.adapters) == CentreFiles.all(in: folder + "/elsewhere"))
  }

  @Test func `is not written over a file, into the centre, or where there is no folder`() throws {
    _ = try backUp()
    #expect(try code { _ = try backUp() } == .backupExists)
    #expect(try code { _ = try backUp("centre/archive/../saved") } == .backupInside)
    #expect(try code { _ = try backUp("none/saved") } == .backupUnwritable)
    try FileManager.default.createSymbolicLink(atPath: folder + "/way", withDestinationPath: folder + "/centre")
    #expect(try code { _ = try backUp("way/saved") } == .backupInside)
  }

  @Test func `of a centre that lost a received file is made, and says so`() throws {
    let archive = family.centre.folder.archive
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: archive).min())
    try FileManager.default.removeItem(atPath: archive + "/" + name)
    let warnings = try backUp().warnings
    #expect(warnings.map(\.code) == [.backupIncomplete] && warnings[0].rendered.contains(name))
  }

  @Test func `is refused whole when any of its bytes is altered, and names the member`() throws {
    let outcome = try backUp()
    let keys = try copiedKeys()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/saved.backup"))
    for member in Self.oneOfEachKind(outcome.manifest.members) {
      let header = try #require(Self.header(of: member.name, in: whole), "\(member.name)")
      var altered = whole
      altered[header + 512 + Int(member.byteCount) - 1] ^= 1
      try altered.write(to: URL(fileURLWithPath: folder + "/altered"))
      #expect { _ = try restore("altered", keys: keys) } throws: { fault in
        guard let reason = fault as? Reason else { return false }
        return reason.code == .backupDamaged && reason.found.contains("'\(member.name)'")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/restored"))
    }
    #expect(CentreFiles.all(in: folder).filter { $0.contains(".restoring") } == [])
  }

  /// The first of those with something in it in each folder.
  private static func oneOfEachKind(_ members: [BackupManifest.Member]) -> [BackupManifest.Member] {
    var seen: Set<Substring> = []
    return members.filter { $0.byteCount > 0 && seen.insert($0.name.prefix { $0 != "/" }).inserted }
  }

  /// Where a member's header of 512 bytes begins.
  private static func header(of name: String, in bundle: Data) -> Int? {
    stride(from: 0, to: bundle.count, by: 512).first { bundle[$0...].starts(with: Array(name.utf8) + [0]) }
  }

  @Test(arguments: [0, 700, 3_000, 200_000])
  func `that is cut is refused, and no centre is left`(length: Int) throws {
    _ = try backUp()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/saved.backup"))
    try whole.prefix(length).write(to: URL(fileURLWithPath: folder + "/cut"))
    #expect(try code { _ = try restore("cut", keys: nil) } == .backupDamaged)
    #expect(!FileManager.default.fileExists(atPath: folder + "/restored"))
    #expect(try code { _ = try restore("none", keys: nil) } == .backupMissing)
  }

  @Test func `is restored into an absent or empty folder only`() throws {
    _ = try backUp()
    try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: false)
    _ = try restore(into: "empty", keys: copiedKeys())
    #expect(try code { _ = try restore(into: "empty", keys: copiedKeys()) } == .centreExists)
    #expect(try code { _ = try restore(into: "centre", keys: nil) } == .centreExists)
  }

  @Test func `waits for its keys, refuses others, and goes on with the right ones`() throws {
    _ = try backUp()
    let keys = folder + "/later.keys"
    #expect(try code { _ = try restore(keys: keys) } == .keysMissing)
    #expect(try code { _ = try Centre(opening: folder + "/restored") } == .restoreUnfinished)
    try CentreKeys.create(in: keys)
    #expect(try code { _ = try restore(keys: keys) } == .keysOther)
    try FileManager.default.removeItem(atPath: keys)
    try FileManager.default.copyItem(atPath: folder + "/centre.keys", toPath: keys)
    #expect(try restore(keys: keys).verifyAudit().isSound)
  }

  @Test func `takes no heads from a centre that still uses the keys`() throws {
    _ = try backUp()
    #expect(try code { _ = try restore(keys: nil) } == .restoreKeysInUse)
    #expect(try family.centre.verifyAudit().findings.isEmpty)
  }

  @Test func `sets the heads aside that went on after it`() throws {
    _ = try backUp()
    _ = try family.report()
    let heads = folder + "/centre.keys/audit.heads"
    let before = try String(contentsOfFile: heads, encoding: .utf8)
    try FileManager.default.moveItem(atPath: folder + "/centre", toPath: folder + "/broken")
    try FileManager.default.removeItem(atPath: folder + "/broken/centre.sqlite")
    let outcome = try CentreRestoring(backup: folder + "/saved.backup", folder: folder + "/centre")
      .restore(Shipped.operation())
    #expect(try String(contentsOfFile: #require(outcome.headsSetAside), encoding: .utf8) == before)
    let verified = try Centre(opening: folder + "/centre").verifyAudit()
    #expect(verified.isSound && verified.findings.map(\.reason.code) == [.auditRestored])
  }

  @Test func `of a newer format is refused`() throws {
    _ = try backUp()
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/saved.backup"))
    let format = try #require(whole.range(of: Data(#""format" : 1"#.utf8)))
    var newer = whole
    newer[format.upperBound - 1] = UInt8(ascii: "2")
    try newer.write(to: URL(fileURLWithPath: folder + "/newer"))
    #expect(try code { _ = try restore("newer", keys: nil) } == .backupNewer)
  }
}
