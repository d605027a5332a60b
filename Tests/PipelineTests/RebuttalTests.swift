import Diagnostics
import EconomyModel
import Pipeline
import Reporting
import Storage
import Testing

/// A family of two, the wife of whom is dead by the register.
@Suite struct `A death on record` {
  private static let item = ItemCode("GV03")
  private let family: OneFamily
  private var centre: Centre { family.centre }

  init() throws {
    family = try OneFamily()
    let husband = OneFamily.Deposit(name: family.husband.name, document: family.husband.document)
    let deposits = try family.folder.write(
      GB18030.bytes(family.deposits([husband], total: "6,000.00")), to: "inbox/deposits_icbc_20261118.csv")
    _ = try family.run([deposits, register("2026-11-16", told: "2026-11-17 17:31")])
  }

  /// The register's file as Excel writes it; who is dead by it.
  private func register(
    _ day: String, told: String, dead: (name: String, document: String)? = nil
  ) throws -> String {
    let one = dead ?? family.wife
    let text = """
      死者姓名\t身份证号码\t出生日期\t死亡日期\t火化日期\t死亡原因\t死亡地点\r
      \(one.name)\t\(one.document)\t不详\t2026-09-28\t\t疾病\t家中\r
      记录数\t1\t\t\(told)\t\t\t\r\n
      """
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    return try family.folder.write(bytes, to: "inbox/死亡登记_\(day.replacing("-", with: "")).txt")
  }

  private func record(_ kind: CaseNote.Kind = .rebuttal, item: ItemCode? = item) throws -> Int64 {
    try centre.record(
      Centre.NewNote(kind: kind, item: item, text: "本人到场，登记有误", papers: "户口簿"), of: "HD-2026-9001",
      Shipped.operation("caseworker-1", at: "2026-11-22T09:00:00"))
  }

  private func decide(_ note: Int64, accept: Bool = true, by actor: String = "supervisor-1") throws {
    try centre.review(
      note, accept: accept, reason: "本人到场核对", Shipped.operation(actor, at: "2026-11-22T10:00:00"))
  }

  private func finding() throws -> ItemFinding {
    try #require(try family.report().value.findings.first { $0.item == Self.item })
  }

  private func isRefused(_ code: DiagnosticCode = .reportBlocked) throws -> Bool {
    do {
      _ = try centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
      return false
    } catch let reason as Reason {
      #expect(reason.code == code)
      return true
    }
  }

  private func counted() throws -> [Bool] {
    try centre.store.read { transaction in
      try [transaction.summary(of: CaseNumber(rawValue: "HD-2026-9001"), week: BatchWeek(OneFamily.week))]
        .compactMap(\.?.blocksIssue)
    }
  }

  @Test func `blocks issue until a rebuttal is accepted by a second person, and is still to be seen then`() throws {
    #expect(try isRefused() && counted() == [true])
    let before = try finding()
    let note = try record()
    #expect(try isRefused(), "nobody has decided")
    #expect { try decide(note, by: "caseworker-1") } throws: { ($0 as? Reason)?.code == .noteOwn }
    #expect(try isRefused(), "who wrote it down cannot decide")
    try decide(note)
    let after = try finding()
    #expect(after.lines == before.lines && after.reasons == before.reasons && after.conclusion == before.conclusion)
    let rebuttal = try #require(after.rebuttals?.first)
    #expect(rebuttal.note == note && rebuttal.recordedBy == "caseworker-1" && rebuttal.decidedBy == "supervisor-1")
    #expect(rebuttal.evidence == before.lines.compactMap(\.evidence) && rebuttal.evidence.count == 1)
    #expect(try counted() == [false], "the worklist knows")
    _ = try centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    let issued = try family.report()
    #expect(try issued.json().contains("\"rebuttals\":[{\"decidedAt\":\"2026-11-22 10:00:00\""))
    #expect(issued.text(.chinese).contains("第\(note)号反证：caseworker-1 于 2026-11-22 09:00:00 记录，supervisor-1 于"))
    #expect(try issued.html(.english).contains("accepted by supervisor-1 at 2026-11-22 10:00:00"))
    #expect(try centre.verifyAudit().isSound)
  }

  @Test func `is freed by no refusal, no explanation, and nothing said of another item or the whole`() throws {
    try decide(record(), accept: false)
    try decide(record(.explanation))
    try decide(record(item: ItemCode("BK01")))
    try decide(record(.objection, item: nil))
    #expect(try isRefused() && counted() == [true])
    #expect(try finding().rebuttals == nil)
  }

  @Test func `blocks again when another file says so, be it of the same death`() throws {
    try decide(record())
    let later = try register("2026-11-20", told: "2026-11-20 09:00")
    _ = try family.run([later], received: "2026-11-22T11:00:00")
    #expect(try finding().lines.count == 2, "the same death, told by two files")
    #expect(try isRefused() && counted() == [true])
    try decide(record())
    #expect(try !isRefused())
  }

  @Test func `is freed only when every row of it is`() throws {
    try decide(record())
    let other = try register("2026-11-20", told: "2026-11-20 09:00", dead: family.husband)
    _ = try family.run([other], received: "2026-11-22T11:00:00")
    #expect(try isRefused())
  }

  @Test func `stays freed when the same file comes again and reports are made anew`() throws {
    try decide(record())
    let again = try register("2026-11-16", told: "2026-11-17 17:31")
    let husband = OneFamily.Deposit(
      name: family.husband.name, document: family.husband.document, account: "6222990000000009999")
    let deposits = try family.folder.write(
      GB18030.bytes(family.deposits([husband], total: "6,000.00").replacing("09:30:00", with: "10:30:00")),
      to: "inbox/deposits_icbc_20261119.csv")
    _ = try family.run([again, deposits], received: "2026-11-22T11:00:00")
    #expect(try counted() == [false])
    #expect(try !isRefused())
  }

  @Test func `blocks the supplement of a report that was issued, when another row comes`() throws {
    try decide(record())
    #expect(try !isRefused())
    let later = try register("2026-11-20", told: "2026-11-20 09:00", dead: family.husband)
    _ = try family.run([later], received: "2026-11-22T11:00:00")
    let report = try family.report()
    #expect(report.value.version == 2 && report.value.blocksIssue)
    #expect(try isRefused())
  }

  @Test func `that changed since it was looked at is not signed unseen`() throws {
    let seen = try family.report().envelope.digest
    try decide(record())
    #expect {
      _ = try centre.issue("HD-2026-9001", week: nil, seen: seen, Shipped.operation("supervisor-1"))
    } throws: {
      ($0 as? Reason)?.code == .reportChanged
    }
  }
}
