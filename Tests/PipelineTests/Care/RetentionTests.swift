import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `Retention` {
  private let family: OneFamily
  private var centre: Centre { family.centre }

  /// A family whose report is issued, whose batch is closed and whose authorisations ended on 5 December.
  init() throws {
    family = try OneFamily()
    let husband = OneFamily.Deposit(name: family.husband.name, document: family.husband.document)
    let wife = OneFamily.Deposit(name: family.wife.name, document: family.wife.document)
    _ = try family.run(deposits: family.deposits([husband, wife], total: "12,000.00"))
    _ = try centre.issue("HD-2026-9001", week: nil, Shipped.operation("supervisor-1"))
    _ = try centre.closeBatch(nil, Shipped.operation(at: "2026-12-04T09:00:00"))
    try Revocation.revoke("HD-2026-9001", on: "2026-12-06", at: centre, in: family.folder)
  }

  private func retain(_ day: String, isDryRun: Bool = false) throws -> RetentionOutcome {
    try centre.retain(Shipped.operation(at: day + "T09:00:00"), isDryRun: isDryRun)
  }

  private func isAnywhere() throws -> [String] {
    try [family.husband, family.wife].flatMap { person in
      try CentreFiles.holding(person.document, in: centre.folder.path)
        + CentreFiles.holding(person.name, in: centre.folder.path).filter { !$0.hasPrefix("adapters/") }
    }
  }

  private func leaks() throws -> [String] {
    try DatabaseQueue(path: centre.folder.database).read { try String.fetchAll($0, sql: "SELECT file_name FROM leak") }
  }

  @Test func `leaves what is live, and what ended lately`() throws {
    #expect(try retain("2026-12-10").cases.isEmpty)
    let later = try retain("2027-06-03", isDryRun: true)
    #expect(later.cases.isEmpty && later.files.count == 3 && later.weeks == ["2026-W47"], "180 days past")
  }

  @Test func `in a dry run says what would go, and removes nothing`() throws {
    let before = try CentreFiles.content(of: centre.folder.database)
    let outcome = try retain("2027-06-10", isDryRun: true)
    #expect(outcome.cases == ["HD-2026-9001"] && outcome.persons == 2 && outcome.files.count == 3)
    #expect(try CentreFiles.content(of: centre.folder.database) == before)
    #expect(try !isAnywhere().isEmpty)
  }

  @Test func `removes a person from every file of the centre and leaves tombstones and no leak`() throws {
    #expect(try isAnywhere().contains("centre.sqlite"))
    let outcome = try retain("2027-06-10")
    #expect(outcome.cases == ["HD-2026-9001"] && outcome.reports == 1 && outcome.facts == 2)
    #expect(outcome.filesSearched > 10)
    #expect(try isAnywhere() == [])
    let stones = try centre.store.read { try $0.tombstones() }
    let kinds = Dictionary(grouping: stones, by: \.kind).mapValues(\.count)
    #expect(kinds == [.caseRecord: 1, .person: 2, .report: 1, .facts: 2, .file: 3, .lists: 1])
    #expect(stones.filter { $0.kind == .facts }.map(\.pieces) == [1, 1])
    #expect(stones.allSatisfy { !$0.basis.isEmpty && $0.removedBy == "operator-1" })
    #expect(try centre.verifyAudit().isSound)
    #expect(try leaks() == [])
    #expect(try centre.summary(of: nil, Shipped.operation()).leaks.isEmpty)
    #expect(try retain("2027-06-11").cases.isEmpty)
  }

  @Test func `takes what the family said and what was decided on held rows, names and all`() throws {
    let at = "2026-12-05T09:00:00"
    let note = try centre.record(
      Centre.NewNote(
        kind: .explanation, item: ItemCode("BK01"), text: "\(family.wife.name)：卖粮收入",
        papers: "\(family.wife.document) 的收据"),
      of: "HD-2026-9001", Shipped.operation("caseworker-1", at: at))
    try centre.review(
      note, accept: true, reason: "\(family.husband.name)到场", Shipped.operation("supervisor-1", at: at))
    try centre.store.write { transaction in
      let husband = try #require(
        try transaction.declaration(of: CaseNumber(rawValue: "HD-2026-9001"))?.persons.first)
      let row = StoredHeldRow(
        week: try BatchWeek(OneFamily.week), institution: InstitutionCode("icbc-east"), item: ItemCode("BK01"),
        adapter: "bank-deposits-excel", adapterVersion: "1", sha256: String(repeating: "ab", count: 32),
        fileName: "deposits_icbc_9.csv", position: FilePosition(line: 5, byteOffset: 90, byteCount: 40),
        cause: .nameDiffers, persons: [husband])
      try transaction.store(
        HeldDecision(
          person: husband, verdict: .refused, record: nil, reason: "不是\(family.husband.name)",
          decidedBy: "supervisor-1", decidedAt: Timestamp(iso: at)), of: row)
    }
    #expect(try isAnywhere().contains("centre.sqlite"))
    #expect(try retain("2027-06-10").cases == ["HD-2026-9001"])
    #expect(try isAnywhere() == [])
    let left = try DatabaseQueue(path: centre.folder.database).read { database in
      try ["case_note", "held_decision"].map { try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \($0)") }
    }
    #expect(left == [0, 0])
  }

  private func isKept(_ sha256: String) -> Bool {
    FileManager.default.fileExists(atPath: centre.folder.archive + "/\(sha256).sealed")
  }

  private func attach(_ content: String) throws -> String {
    let paper = try PaperUpload(name: "户口簿.pdf", bytes: Array("%PDF-1.7 \(content)".utf8))
    let number = try centre.record(
      Centre.NewNote(kind: .explanation, item: ItemCode("BK01"), text: "卖粮收入", papers: ""), of: "HD-2026-9001",
      papers: [paper], Shipped.operation("caseworker-1", at: "2026-12-05T09:00:00"))
    let note = try #require(try centre.store.read { try $0.note(number) })
    return try #require(note.attached.first).sha256
  }

  @Test func `takes papers with their case, and one that another case needs with that one`() throws {
    let (own, shared) = (try attach("own"), try attach("shared"))
    try centre.store.write { try $0.keepPaper(shared, of: CaseNumber(rawValue: "HD-2026-9009")) }
    // Named before a kill, and never kept.
    try centre.store.write {
      try $0.keepPaper(String(repeating: "ab", count: 32), of: CaseNumber(rawValue: "HD-2026-9001"))
    }
    #expect(isKept(own) && isKept(shared))
    _ = try retain("2027-06-03")
    #expect(isKept(own), "received files go earlier; papers stay with the case")
    let outcome = try retain("2027-06-10")
    #expect(outcome.cases == ["HD-2026-9001"])
    #expect(!isKept(own) && isKept(shared))
    let left = try centre.store.read { try $0.casesOfPapers() }
    #expect(left == [shared: [CaseNumber(rawValue: "HD-2026-9009")]])
    _ = try retain("2027-06-11")
    #expect(isKept(shared))
  }

  @Test func `leaves no paper behind that came while its case went`() throws {
    let paper = try PaperUpload(name: "a.pdf", bytes: Array("%PDF-1.7".utf8))
    _ = try retain("2027-06-10")
    #expect(throws: (any Error).self) {
      _ = try centre.record(
        Centre.NewNote(kind: .explanation, item: ItemCode("BK01"), text: "卖粮收入", papers: ""), of: "HD-2026-9001",
        papers: [paper], Shipped.operation("caseworker-1", at: "2027-06-11T09:00:00"))
    }
    #expect(CentreFiles.all(in: centre.folder.archive) == [])
  }

  @Test func `moves what is kept of a file to the evidence when the file's time is over`() throws {
    let explain = { [centre] in
      try centre.explanation(
        of: ItemCode("BK01"), ReportWanted(caseText: "HD-2026-9001"), .chinese, Shipped.operation())
    }
    let before = try explain()
    _ = try retain("2027-06-03")
    #expect(try explain() == before)
    #expect(!FileManager.default.fileExists(atPath: centre.folder.outbox + "/2026-W47"))
  }

  @Test func `finds a leftover that somebody planted, and proves it once that is gone`() throws {
    let planted = centre.folder.path + "/notes.txt"
    try Data("call \(family.wife.document)".utf8).write(to: URL(fileURLWithPath: planted))
    #expect { _ = try retain("2027-06-10") } throws: { fault in
      (fault as? Reason).map { $0.code == .retainLeftover && $0.found.contains("notes.txt") } ?? false
    }
    try FileManager.default.removeItem(atPath: planted)
    #expect(try retain("2027-06-10").filesSearched > 10)
    #expect(try retain("2027-06-10").filesSearched == 0)
  }

  @Test(arguments: ["UTF-8", "GB18030"])
  func `finds a name in a table that nobody thought of`(encoding: String) throws {
    let name = family.wife.name + "之" + family.husband.name
    let bytes = encoding == "UTF-8" ? Array(family.wife.document.utf8) : GB18030.bytes(family.wife.document + name)
    try DatabaseQueue(path: centre.folder.database).write { database in
      try database.execute(sql: "CREATE TABLE forgotten (text BLOB)")
      try database.execute(sql: "INSERT INTO forgotten VALUES (?)", arguments: [Data(bytes)])
    }
    #expect { _ = try retain("2027-06-10") } throws: { fault in
      (fault as? Reason).map { $0.code == .retainLeftover && $0.found.contains("forgotten.text") } ?? false
    }
  }

  @Test func `clears the inbox of files it retired, and reports written out`() throws {
    let sent = family.folder.path + "/inbox/deposits_icbc_20261118.csv"
    try FileManager.default.copyItem(atPath: sent, toPath: centre.folder.inbox + "/deposits_icbc_20261118.csv")
    try Data("<p>\(family.wife.name)</p>".utf8)
      .write(to: URL(fileURLWithPath: centre.folder.reports + "/HD-2026-9001.html"))
    _ = try retain("2027-06-10")
    #expect(CentreFiles.all(in: centre.folder.inbox) == [] && CentreFiles.all(in: centre.folder.reports) == [])
  }

  @Test func `keeps a household whole while one member's authorisation lives`() throws {
    let alive = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Authorisations><Authorisation number="SQ-9" caseNumber="HD-2026-9001" name="\(family.wife.name)"
        document="\(family.wife.document)" signature="own" start="2026-12-01"/></Authorisations>
      """
    _ = try centre.accept([family.folder.write(Array(alive.utf8), to: "authorisation-9.xml")], Shipped.operation())
    let before = try family.report().canonicalJSON
    #expect(try retain("2030-06-10").cases.isEmpty)
    #expect(try family.report().canonicalJSON == before)
  }

  @Test func `keeps a case that an open batch asks about`() throws {
    let later = try Shipped.operation(at: "2026-12-10T09:00:00")
    _ = try centre.openBatch(BatchWeek("2026-W50"), everybody: true, later) { _ in }
    #expect(try retain("2027-06-10").cases.isEmpty)
  }

  @Test func `and a backup keep each other out, and a day before the last deed is refused`() throws {
    let lock = open(centre.folder.path + "/.care.lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect { _ = try retain("2027-06-10") } throws: { ($0 as? Reason)?.code == .careAlreadyRunning }
    #expect { _ = try retain("2026-11-01") } throws: { ($0 as? Reason)?.code == .clockSetBack }
    #expect {
      try centre.backUp(to: family.folder.path + "/a.backup", Shipped.operation()) { _, _ in }
    } throws: { ($0 as? Reason)?.code == .careAlreadyRunning }
  }

  @Test func `that was interrupted goes on with the names it was about to remove`() throws {
    try Data(family.husband.document.utf8).write(to: URL(fileURLWithPath: centre.folder.path + "/notes.txt"))
    #expect(throws: (any Error).self) { try retain("2027-06-10") }
    #expect(try centre.store.read { try $0.caseNumbers() } == [], "the case is gone, the proof is not done")
    try FileManager.default.removeItem(atPath: centre.folder.path + "/notes.txt")
    let outcome = try retain("2027-06-12")
    #expect(outcome.cases == ["HD-2026-9001"] && outcome.filesSearched > 10)
    #expect(CentreFiles.all(in: centre.folder.path).filter { $0.contains("retention") } == [])
  }

  @Test func `refuses a damaged note of what was interrupted`() throws {
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: centre.folder.path + "/.retention.sealed"))
    #expect { _ = try retain("2027-06-10") } throws: { ($0 as? Reason)?.code == .retainWorkDamaged }
  }
}
