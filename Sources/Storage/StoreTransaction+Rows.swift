internal import Diagnostics
internal import EconomyModel
internal import GRDB

extension StoreTransaction {
  func store(_ reject: RejectedRow, about persons: [PersonKey], in receipt: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO reject (receipt_id, line, column_number, byte_offset, byte_count, code, found, expected, way_out)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      receipt, reject.position.line, reject.column, reject.position.byteOffset, reject.position.byteCount,
      reject.reason.code.name, reject.reason.found, reject.reason.expected, reject.reason.wayOut,
    ])
    for person in persons {
      try database.cachedStatement(
        sql: """
          INSERT INTO reject_person (person_key, receipt_id, byte_offset) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
          """
      ).execute(arguments: [person.rawValue, receipt, reject.position.byteOffset])
    }
  }

  func hold(_ cause: HoldCause, _ persons: [PersonKey], at position: FilePosition, in receipt: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO held (receipt_id, line, byte_offset, byte_count, cause) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [receipt, position.line, position.byteOffset, position.byteCount, cause.rawValue])
    for person in persons {
      try database.cachedStatement(
        sql: "INSERT INTO held_person (person_key, receipt_id, byte_offset) VALUES (?, ?, ?)"
      ).execute(arguments: [person.rawValue, receipt, position.byteOffset])
    }
  }

  func drop(_ fate: RowFate, at position: FilePosition, in receipt: Int64) throws {
    try database.cachedStatement(
      sql: "INSERT INTO dropped (receipt_id, line, byte_offset, byte_count, fate) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [receipt, position.line, position.byteOffset, position.byteCount, fate.rawValue])
  }
}
