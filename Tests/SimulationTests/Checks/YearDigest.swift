import Crypto
import Foundation
import GRDB
import Pipeline

/// One digest over everything that a simulated year leaves behind of its cases.
enum YearDigest {
  static func digest(of office: SimulatedCentre) throws -> String {
    var hash = SHA256()
    try DatabaseQueue(path: office.centre.folder.database).read { database in
      for sql in [
        "SELECT case_number, ordinal, deed_id, kind, value FROM case_deed ORDER BY 1, 2",
        "SELECT case_number, track, state, committed_on, deeds, answers_wanted_since, seen_report FROM case_course "
          + "ORDER BY 1",
        "SELECT due_on, case_number, kind, waiting_for, is_duty, track, state, region FROM case_deadline ORDER BY "
          + "1, 2, 3, 4",
        "SELECT case_number, week, version, declaration_version, receipts_through, verified_on, state FROM report "
          + "ORDER BY 1, 2, 3",
      ] {
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() {
          for value in row.databaseValues { hash.update(data: Data("\(value)|".utf8)) }
          hash.update(data: Data("\n".utf8))
        }
      }
    }
    return hash.finalize().map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
  }
}
