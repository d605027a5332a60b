import Foundation
import GRDB

/// A case's rows, as they lie in the database.
struct StoredCase: Hashable {
  struct Deed: Hashable {
    let ordinal: Int
    let kind: String
    let value: Data
  }

  let number: String
  let state: String
  let count: Int
  let wantedSince: String?
  var deeds: [Deed] = []
  /// Day, kind and party.
  var deadlines: Set<String> = []

  /// How many deeds each case has.
  static func counts(in database: Database) throws -> [String: Int] {
    try Row.fetchAll(database, sql: "SELECT case_number, deeds FROM case_course")
      .reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }

  /// - Parameter numbers: nil: every case.
  static func all(in database: Database, _ numbers: [String]? = nil) throws -> [StoredCase] {
    var cases: [String: StoredCase] = [:]
    let some = numbers == nil ? "" : "WHERE case_number IN (SELECT value FROM json_each(:numbers))"
    let arguments = try numbers.map { numbers -> StatementArguments in
      ["numbers": String(decoding: try JSONEncoder().encode(numbers), as: UTF8.self)]
    }
    let courses = try Row.fetchCursor(
      database, sql: "SELECT case_number, state, deeds, answers_wanted_since FROM case_course \(some)",
      arguments: arguments ?? [])
    while let row = try courses.next() {
      cases[row[0]] = StoredCase(number: row[0], state: row[1], count: row[2], wantedSince: row[3])
    }
    let deeds = try Row.fetchCursor(
      database, sql: "SELECT case_number, ordinal, kind, value FROM case_deed \(some) ORDER BY case_number, ordinal",
      arguments: arguments ?? [])
    while let row = try deeds.next() {
      cases[row[0]]?.deeds.append(Deed(ordinal: row[1], kind: row[2], value: row[3]))
    }
    let deadlines = try Row.fetchCursor(
      database, sql: "SELECT case_number, due_on, kind, waiting_for, is_duty, state FROM case_deadline \(some)",
      arguments: arguments ?? [])
    while let row = try deadlines.next() {
      let number: String = row[0]
      cases[number]?.deadlines.insert("\(row[1] as String) \(row[2] as String) \(row[3] as String) \(row[4] as Int)")
    }
    return cases.values.sorted { $0.number < $1.number }
  }
}
