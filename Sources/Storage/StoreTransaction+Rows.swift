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

  /// Many rows go in by one statement.
  func drop(_ fate: RowFate, at positions: [FilePosition], in receipt: Int64) throws {
    for first in stride(from: 0, to: positions.count, by: Self.droppedAtOnce) {
      let some = positions[first..<min(first + Self.droppedAtOnce, positions.count)]
      if some.count == Self.droppedAtOnce {
        try insert(some, as: fate, in: receipt)
      } else {
        for position in some { try insert([position], as: fate, in: receipt) }
      }
    }
  }

  private static let droppedAtOnce = 32

  private func insert(_ positions: ArraySlice<FilePosition>, as fate: RowFate, in receipt: Int64) throws {
    let places = stride(from: 3, to: 3 + 3 * positions.count, by: 3)
    let rows = places.map { "(?1, ?\($0), ?\($0 + 1), ?\($0 + 2), ?2)" }.joined(separator: ", ")
    var arguments: [(any DatabaseValueConvertible)?] = [receipt, fate.rawValue]
    for position in positions { arguments += [position.line, position.byteOffset, position.byteCount] }
    try database.cachedStatement(
      sql: "INSERT INTO dropped (receipt_id, line, byte_offset, byte_count, fate) VALUES \(rows)"
    ).execute(arguments: StatementArguments(arguments))
  }
}
