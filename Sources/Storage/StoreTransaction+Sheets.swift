package import EconomyModel
internal import Foundation
internal import GRDB

/// The sheets of a batch's cases, in the order of the least keys of their persons.
extension StoreTransaction {
  /// One case of a batch. The sheet's bytes stand while its visitor looks at them.
  package struct SheetRow {
    package let place: SheetPlace
    package let declarationVersion: Int
    /// Day numbers; nil where the declaration has to be read.
    package let liveThrough: CivilDate?
    package let sheet: UnsafeBufferPointer<UInt8>
    /// The newest report of the case in this batch; nil where there is none, or nobody asked for it.
    package let latest: SheetReport?
  }

  /// Where a case stands among those of its batch.
  package struct SheetPlace: Hashable, Sendable {
    package let firstPerson: Int64
    package let caseNumber: CaseNumber

    package static let start = SheetPlace(firstPerson: .min, caseNumber: CaseNumber(rawValue: ""))
  }

  package struct SheetReport: Hashable, Sendable {
    package let version: Int
    package let isIssued: Bool
    package let receiptsThrough: Int64
    package let decisionsThrough: Int64
  }

  func store(
    _ sheet: CaseSheet?, of subjects: [AskedSubject], caseNumber: CaseNumber, version: Int, week: BatchWeek
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO asked_case (week, first_person, case_number, declaration_version, live_through, is_current, sheet)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      week.description, subjects.map(\.person.rawValue).min() ?? 0, caseNumber.rawValue, version,
      sheet?.liveThrough.dayNumber ?? 0, sheet != nil, Data(try sheet?.bytes() ?? []),
    ])
  }

  /// Visits every case of a batch, without its reports.
  package func forEachSheet(in week: BatchWeek, _ body: (SheetRow) throws -> Void) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT first_person, case_number, declaration_version, live_through, is_current, sheet, NULL FROM asked_case
        WHERE week = ? ORDER BY first_person, case_number
        """)
    try visit(Row.fetchCursor(statement, arguments: [week.description]), body)
  }

  /// Visits cases of a batch with their newest reports, at most so many of those behind a place.
  package func forEachSheet(
    in week: BatchWeek, after place: SheetPlace, most: Int, _ body: (SheetRow) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT a.first_person, a.case_number, a.declaration_version, a.live_through, a.is_current, a.sheet, r.version,
          r.state = 'issued', r.receipts_through, r.decisions_through
        FROM asked_case AS a LEFT JOIN report AS r ON r.case_number = a.case_number AND r.week = a.week
          AND r.version = (SELECT MAX(version) FROM report AS o WHERE o.case_number = a.case_number AND o.week = a.week)
        WHERE a.week = ?1 AND (a.first_person, a.case_number) > (?2, ?3)
        ORDER BY a.first_person, a.case_number LIMIT ?4
        """)
    try visit(
      Row.fetchCursor(
        statement, arguments: [week.description, place.firstPerson, place.caseNumber.rawValue, most]), body)
  }

  private func visit(_ rows: RowCursor, _ body: (SheetRow) throws -> Void) throws {
    while let row = try rows.next() {
      try row.withUnsafeData(atIndex: 5) { data in
        try (data ?? Data()).withUnsafeBytes { bytes in
          try body(Self.sheetRow(row, bytes.assumingMemoryBound(to: UInt8.self)))
        }
      }
    }
  }

  private static func sheetRow(_ row: Row, _ sheet: UnsafeBufferPointer<UInt8>) -> SheetRow {
    let latest = (row[6] as Int?).map {
      SheetReport(version: $0, isIssued: row[7], receiptsThrough: row[8], decisionsThrough: row[9])
    }
    return SheetRow(
      place: SheetPlace(firstPerson: row[0], caseNumber: CaseNumber(rawValue: row[1])), declarationVersion: row[2],
      liveThrough: row[4] ? CivilDate(dayNumber: row[3]) : nil, sheet: sheet, latest: latest)
  }

  /// Where every so-manieth case of a batch begins: the cases between two places can be looked at by themselves.
  package func sheetPlaces(in week: BatchWeek, every step: Int) throws -> [SheetPlace] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT first_person, case_number FROM asked_case WHERE week = ? ORDER BY 1, 2",
      arguments: [week.description])
    var places: [SheetPlace] = []
    var left = 0
    var before = SheetPlace.start
    while let row = try rows.next() {
      if left == 0 {
        places.append(before)
        left = step
      }
      left -= 1
      if left == 0 { before = SheetPlace(firstPerson: row[0], caseNumber: CaseNumber(rawValue: row[1])) }
    }
    return places
  }

  package func caseCount(in week: BatchWeek) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM asked_case WHERE week = ?", arguments: [week.description]) ?? 0
  }
}
