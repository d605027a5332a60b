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
}
