import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `A centre's database` {
  private let centre: TemporaryCentre

  init() throws { centre = try TemporaryCentre() }

  @Test func `that is new holds every migration and opens again with what was written`() throws {
    let request = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    try centre.store.write { _ = try $0.store(request, from: Invented.source) }
    let reopened = try CentreStore(path: centre.path)
    #expect(try reopened.read { try $0.caseNumbers() }.map(\.rawValue) == ["HD-1"])
    #expect(
      try centre.values(String.self, "SELECT identifier FROM grdb_migrations ORDER BY rowid")
        == CentreStore.migrations.map(\.name))
  }

  @Test func `waits for the disk at every commit`() throws {
    #expect(try centre.store.writerSynchronous() == 2)
    #expect(try CentreStore(path: centre.path).writerSynchronous() == 2)
  }

  @Test func `that is missing is said to be missing, and none is made`() throws {
    let path = centre.folder + "/none.sqlite"
    #expect(try refusal { _ = try CentreStore(path: path) } == .storeMissing)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `in a folder that is missing fails with a reason`() throws {
    #expect(try refusal { _ = try CentreStore(path: centre.folder + "/none/a", creating: true) } == .storeFailed)
  }

  @Test func `left empty by a killed init is said to be missing until it is made`() throws {
    let path = centre.folder + "/empty.sqlite"
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try refusal { _ = try CentreStore(path: path) } == .storeMissing)
    _ = try CentreStore(path: path, creating: true)
    _ = try CentreStore(path: path)
  }

  @Test func `of another program is left as it is`() throws {
    let path = centre.folder + "/other.sqlite"
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
    #expect(try refusal { _ = try CentreStore(path: path) } == .storeMissing)
    #expect(try other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") } == ["song"])
  }

  @Test func `that is no database is refused with a reason`() throws {
    let path = centre.folder + "/text.sqlite"
    try Data("not a database, only a text that is long enough".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try refusal { _ = try CentreStore(path: path) } == .storeFailed)
  }

  @Test func `of a newer schema is refused`() throws {
    try centre.plant("INSERT INTO grdb_migrations (identifier) VALUES ('m9999_of_tomorrow')")
    #expect(try refusal { _ = try CentreStore(path: centre.path) } == .storeNewer)
  }

  @Test func `enforces types, foreign keys and one centre`() throws {
    let wrong = [
      "INSERT INTO person (document_key) VALUES (x'00')",
      "INSERT INTO case_subject VALUES ('HD-1', 1, 0, 'm1', 9)",
      "INSERT INTO centre (id, name, region) VALUES (2, 'a', 'b')",
    ]
    for sql in wrong { #expect(throws: DatabaseError.self, "\(sql)") { try centre.plant(sql) } }
  }
}

@Suite struct `What SQLite says` {
  private let centre: TemporaryCentre

  init() throws { centre = try TemporaryCentre() }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, DiagnosticCode.storeFull), (.SQLITE_BUSY, .storeBusy),
    (.SQLITE_BUSY_SNAPSHOT, .storeBusy), (.SQLITE_LOCKED, .storeBusy), (.SQLITE_CONSTRAINT, .storeConstraint),
    (.SQLITE_CONSTRAINT_CHECK, .storeConstraint), (.SQLITE_CONSTRAINT_TRIGGER, .storeConstraint),
    (.SQLITE_IOERR, .storeFailed), (.SQLITE_CORRUPT, .storeFailed),
  ])
  func `becomes a reason`(code: ResultCode, expected: DiagnosticCode) throws {
    #expect(try refusal { try centre.store.write { _ in throw DatabaseError(resultCode: code) } } == expected)
    #expect(try refusal { _ = try centre.store.read { _ in throw DatabaseError(resultCode: code) } } == expected)
  }

  @Test func `leaves nothing of a write that failed`() throws {
    let request = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    let code = try refusal {
      try centre.store.write { transaction in
        _ = try transaction.store(request, from: Invented.source)
        throw DatabaseError(resultCode: .SQLITE_FULL)
      }
    }
    #expect(code == .storeFull)
    #expect(try centre.store.read { try $0.caseNumbers() } == [])
    #expect(try centre.values(Int.self, "SELECT COUNT(*) FROM person") == [0])
  }

  @Test func `is not mistaken for a reason thrown inside`() throws {
    #expect(
      try refusal { try centre.store.write { _ in throw Reason(.dateFormat, found: "planted") } } == .dateFormat)
  }
}
