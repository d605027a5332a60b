internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Puts one file's rows into the store, batch by batch, each batch a short transaction of its own.
///
/// The rows are bound through SQLite's own interface: at a million rows a statement object per row is felt.
package final class FactLoader {
  /// Few enough that nobody who waits to write notices.
  private static let rowsPerTransaction = 512

  private let store: CentreStore
  private let receipt: Int64
  private let payload: FactPayload

  package init(store: CentreStore, receipt: Int64, layout: [RecordField]) {
    self.store = store
    self.receipt = receipt
    payload = FactPayload(layout: layout)
  }

  /// Loads rows person by person: neighbours in the index of persons are written together, so that a transaction
  /// touches few of its pages.
  package func load(_ rows: [IngestedRow]) throws {
    let order = rows.indices.map { (person: rows[$0].person, place: $0) }.sorted { $0 < $1 }
    for first in stride(from: 0, to: order.count, by: Self.rowsPerTransaction) {
      try load(
        order[first..<min(first + Self.rowsPerTransaction, order.count)].map { _, place in
          (rows[place], try rows[place].record.map { try payload.encode($0.fields) } ?? [])
        })
    }
  }

  /// What can be made ready is ready before the lock is taken: the time between two transactions is when others write.
  private func load(_ rows: [(row: IngestedRow, payload: [UInt8])]) throws {
    try store.write { transaction in
      let facts = try RawStatement(
        transaction.database,
        """
        INSERT INTO fact (receipt_id, person_key, line, byte_offset, byte_count, outcome, rule, as_of, feedback_at,
          payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      for (row, payload) in rows {
        switch row {
        case .fact(let person, let rule, let record):
          try insert(record, payload, of: person, by: rule, through: facts)
        case .held(let cause, let persons, let position):
          try transaction.hold(cause, persons, at: position, in: receipt)
        case .rejected(let reject, let persons):
          try transaction.store(reject, about: persons, in: receipt)
        case .dropped(let fate, let position):
          try transaction.drop(fate, at: position, in: receipt)
        }
      }
    }
  }

  private func insert(
    _ record: CanonicalRecord, _ payload: [UInt8], of person: PersonKey, by rule: MatchRule,
    through statement: RawStatement
  ) throws {
    statement.bind(1, receipt)
    statement.bind(2, person.rawValue)
    statement.bind(3, Int64(record.position.line))
    statement.bind(4, record.position.byteOffset)
    statement.bind(5, record.position.byteCount)
    statement.bind(6, record.outcome.stored)
    statement.bind(7, rule.stored)
    statement.bind(8, record.asOf?.description)
    statement.bind(9, record.feedbackAt?.description)
    statement.bind(10, payload)
    try statement.run()
  }
}

extension IngestedRow {
  /// Whose fact it is; 0 of a row that is none.
  fileprivate var person: Int64 {
    guard case .fact(let person, _, _) = self else { return 0 }
    return person.rawValue
  }

  fileprivate var record: CanonicalRecord? {
    guard case .fact(_, _, let record) = self else { return nil }
    return record
  }
}

/// The numbers under which two enumerations are stored: a new case takes a new number, an old one keeps its own.
extension RecordOutcome {
  var stored: Int64 {
    switch self {
    case .found: 0
    case .nothing: 1
    case .identityMismatch: 2
    case .rejected: 3
    case .error: 4
    }
  }

  init?(stored: Int64) {
    guard let match = Self.allCases.first(where: { $0.stored == stored }) else { return nil }
    self = match
  }
}

extension MatchRule {
  var stored: Int64 {
    switch self {
    case .identityAndName: 1
    case .oldIdentityAndName: 2
    case .identityAndNormalisedName: 3
    case .identityAndFormerName: 4
    case .identityAndLossyName: 5
    case .identityOnly: 6
    }
  }

  init?(stored: Int64) {
    guard let match = Self.allCases.first(where: { $0.stored == stored }) else { return nil }
    self = match
  }
}
