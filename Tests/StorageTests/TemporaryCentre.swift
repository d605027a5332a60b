import Foundation
import GRDB
import Storage

/// A new centre in a folder that goes when the test ends.
final class TemporaryCentre: Sendable {
  let folder: String
  let store: CentreStore

  var path: String { folder + "/centre.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try CentreStore(path: folder + "/centre.sqlite", creating: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs SQL behind the store's back, through a connection of its own.
  func plant(_ sql: String, _ arguments: StatementArguments = []) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql, arguments: arguments) }
  }

  func values<Value: DatabaseValueConvertible>(_ type: Value.Type, _ sql: String) throws -> [Value] {
    try DatabaseQueue(path: path).read { try Value.fetchAll($0, sql: sql) }
  }
}
