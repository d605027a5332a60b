import EconomyModel
import Foundation
import GRDB
import Storage

/// What somebody with the database file and no key might try.
enum Tampering {
  /// Takes the guard away and changes one byte of the second audit row.
  static func flipAuditByte(in database: String) throws {
    try DatabaseQueue(path: database).write { database in
      try database.execute(sql: "DROP TRIGGER the_audit_record_is_never_edited")
      try database.execute(
        sql: "UPDATE audit SET record = CAST(REPLACE(CAST(record AS TEXT), 'operator-1', 'operator-9') AS BLOB) "
          + "WHERE sequence = (SELECT MAX(sequence) FROM audit)")
    }
  }

  /// Takes one kept fact away behind the store's back.
  static func removeFact(in database: String) throws {
    try DatabaseQueue(path: database).write { database in
      try database.execute(sql: "DELETE FROM fact_block WHERE rowid = (SELECT MIN(rowid) FROM fact_block)")
    }
  }
}

extension OneFamily {
  /// A file as a killed run leaves it.
  var halfLoaded: ReceiptStart {
    get throws {
      ReceiptStart(
        week: try BatchWeek(Self.week), fileName: "deposits_icbc_20261118.csv",
        sha256: String(repeating: "0", count: 64), byteCount: 100, institution: InstitutionCode("icbc-east"),
        adapter: "bank-deposits-excel", adapterVersion: "1", item: ItemCode("BK01"), layout: [.balance],
        receivedAt: try Timestamp(iso: "2026-11-21T08:00:00"))
    }
  }
}
