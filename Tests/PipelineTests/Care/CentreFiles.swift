import Foundation
import GRDB
import Pipeline

/// The files of a folder as they lie on the disk, looked at without the program's own means.
enum CentreFiles {
  /// Names of the files that hold some bytes, relative to the folder.
  static func holding(_ text: String, in folder: String) throws -> [String] {
    try holding(Array(text.utf8), in: folder) + holding(GB18030.bytes(text), in: folder)
  }

  static func holding(_ bytes: [UInt8], in folder: String) throws -> [String] {
    try all(in: folder).filter { name in
      try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)).range(of: Data(bytes)) != nil
    }
  }

  static func all(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// What a database says that does not depend on internal numbers: files with their counts, and how much there is.
  static func content(of database: String) throws -> [String] {
    try DatabaseQueue(path: database).read { database in
      let receipts = try Row.fetchAll(
        database,
        sql: """
          SELECT week, sha256, file_name, institution, state, rows_read, rows_accepted, rows_held, rows_rejected,
            rows_not_asked, bytes_accepted FROM receipt ORDER BY week, institution, adapter, sha256
          """
      ).map(\.description)
      let tables = [
        "person", "person_name", "declaration", "case_subject", "authorisation", "asked", "fact_block", "reject",
        "held", "dropped", "report", "asked_case", "case_summary", "query_list",
      ]
      let counts = try tables.map { table in
        "\(table) \(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table)") ?? 0)"
      }
      return receipts + counts + (try String.fetchAll(database, sql: "SELECT file_name FROM leak"))
    }
  }
}
