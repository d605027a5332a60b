import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Storage
import Testing

@Suite struct `A centre's database of the first schema` {
  private let folder: String
  private var path: String { folder + "/centre.sqlite" }
  private var copy: String { folder + "/backups/before-\(CentreStore.migrations[1].name).sqlite" }

  /// Made by the first migration alone, with a case in it.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-old-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try migrate(through: 1)
    let request = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    let value = try JSONEncoder().encode(request)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: "INSERT INTO declaration VALUES ('HD-1', 1, ?, '990102', '2026-11-02 09:00:00', 'a.xml', 'aa', 2, 0, 9)",
        arguments: [value])
      try database.execute(sql: "INSERT INTO person VALUES (1, '990102196809112024')")
      try database.execute(sql: "INSERT INTO case_subject VALUES ('HD-1', 1, 0, 'm1', 1)")
    }
  }

  private func migrate(through count: Int) throws {
    var migrator = DatabaseMigrator()
    for migration in CentreStore.migrations.prefix(count) {
      migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
    }
    let queue = try DatabaseQueue(path: path)
    try migrator.migrate(queue)
    try queue.close()
  }

  private func applied(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
    }
  }

  @Test func `opens, is copied before it changes, and works`() throws {
    let store = try CentreStore(path: path)
    #expect(try applied(path) == CentreStore.migrations.map(\.name))
    #expect(try applied(copy) == [CentreStore.migrations[0].name])
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(try store.read { try $0.caseNumbers() }.map(\.rawValue) == ["HD-1"])
    #expect(try store.read { try $0.figures(of: .init("2026-W47"), most: 1).leaks } == [])
    _ = try CentreStore(path: path)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/backups").filter { $0.hasSuffix("sqlite") }.count
        == 1, "one that is up to date is not copied")
  }

  @Test func `is left as it is when the copy cannot be made`() throws {
    try Data().write(to: URL(fileURLWithPath: folder + "/backups"))
    #expect(try refusal { _ = try CentreStore(path: path) } == .copyFailed)
    #expect(try applied(path) == [CentreStore.migrations[0].name])
    try FileManager.default.removeItem(atPath: folder + "/backups")
    _ = try CentreStore(path: path)
    #expect(try applied(path) == CentreStore.migrations.map(\.name))
  }

  @Test func `is begun again after a kill between two migrations, or in the middle of the copy`() throws {
    try FileManager.default.createDirectory(atPath: folder + "/backups", withIntermediateDirectories: false)
    let second = CentreStore.migrations[2].name
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/backups/.before-\(second).sqlite.partial"))
    try migrate(through: 2)
    _ = try CentreStore(path: path)
    #expect(try applied(path) == CentreStore.migrations.map(\.name))
    #expect(try applied(folder + "/backups/before-\(second).sqlite") == CentreStore.migrations.prefix(2).map(\.name))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/backups").sorted().count == 2)
  }

  /// As the sixth schema kept facts: a row each, with place, tag and value of every field.
  @Test func `keeps its facts, each with every value, when they move into blocks`() throws {
    try migrate(through: 6)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          INSERT INTO batch (week, opened_on, opened_by, terms) VALUES ('2026-W47', '2026-11-16', 'a', x'00');
          INSERT INTO receipt (week, sha256, file_name, institution, adapter, adapter_version, item, layout, state,
            received_at, feedback_at, byte_count, rows_read, rows_accepted, bytes_accepted)
          VALUES ('2026-W47', 'aa', 'a.csv', 'icbc-east', 'deposits', '1', 'BK01', 'balance,payee', 'accepted',
            '2026-11-21 08:00:00', '2026-11-20', 30, 3, 3, 30);
          INSERT INTO fact VALUES (1, 2, 3, 20, 10, 0, 1, NULL, NULL, x'');
          INSERT INTO fact VALUES (1, 1, 2, 10, 10, 1, 6, '2026-10-31', '2026-11-18 09:30:00', x'');
          INSERT INTO fact VALUES (1, 1, 1, 0, 10, 0, 1, NULL, NULL, x'000102010003E5BCA0');
          """)
    }
    let store = try CentreStore(path: path)
    let facts = try store.read { transaction in
      try FactReader(of: .init("2026-W47"), through: .max, in: transaction)
        .facts(of: [PersonKey(rawValue: 1), PersonKey(rawValue: 2)], in: transaction)
    }
    #expect(facts.map(\.person.rawValue) == [1, 1, 2])
    #expect(facts.map(\.evidence.position.byteOffset) == [0, 10, 20])
    #expect(facts.map(\.fields) == [[.init(.balance, .money(Fen(1))), .init(.payee, .text("张"))], [], []])
    #expect(facts.map(\.outcome) == [.found, .nothing, .found])
    #expect(facts.map(\.rule) == [.identityAndName, .identityOnly, .identityAndName])
    #expect(facts.map { $0.asOf?.description } == [nil, "2026-10-31", nil])
    #expect(facts.map(\.feedbackAt.description) == ["2026-11-20", "2026-11-18 09:30:00", "2026-11-20"])
    #expect(try store.read { try $0.figures(of: .init("2026-W47"), most: 1).leaks } == [])
  }

  /// As the seventh schema kept what summaries know of a case.
  @Test func `keeps findings and cells, when they move into one row a case, and knows its batch's cases`() throws {
    try migrate(through: 7)
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          INSERT INTO batch (week, opened_on, opened_by, terms) VALUES ('2026-W47', '2026-11-16', 'a', x'00');
          INSERT INTO asked VALUES ('2026-W47', 'HD-1', 1, 0, 1, x'00');
          INSERT INTO finding VALUES ('2026-W47', 'HD-1', 'BK01', 'SUM', 'under-declared', 100, 350, 0);
          INSERT INTO finding VALUES ('2026-W47', 'HD-1', 'GV03', 'STOP', NULL, NULL, NULL, 1);
          INSERT INTO coverage VALUES ('2026-W47', 'HD-1', 'HIT', 3), ('2026-W47', 'HD-1', 'PENDING', 2);
          INSERT INTO coverage VALUES ('2026-W47', 'HD-2', 'NIL', 1);
          INSERT INTO grid VALUES ('2026-W47', 'HD-1', x'0000000202');
          """)
    }
    let store = try CentreStore(path: path)
    let figures = try store.read { try $0.figures(of: .init("2026-W47"), most: 5) }
    #expect(figures.classes == [.underDeclared: 1])
    #expect(figures.blockedCases.map(\.rawValue) == ["HD-1"])
    #expect(figures.cells == [.hit: 3, .pending: 2, .nothing: 1])
    #expect(figures.biggestDifferences.map(\.verified) == [Fen(350)])
    try store.read { transaction in
      #expect(try transaction.cases(in: .init("2026-W47")).map(\.rawValue) == ["HD-1"])
      try transaction.forEachSheet(in: .init("2026-W47")) { row in
        #expect(row.place.firstPerson == 1 && row.declarationVersion == 1)
        #expect(row.liveThrough == nil, "whoever looks reads the declaration")
      }
    }
  }
}
