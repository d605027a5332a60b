internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import GRDB

/// Facts as centres kept them before they were kept in blocks: a row each, its fields as place, tag and value.
enum OlderFacts {
  static let migration = "m0007_fact_blocks"

  /// Puts them into blocks, file by file, and removes the old table.
  static func convert(in database: Database) throws {
    let receipts = try Row.fetchAll(database, sql: "SELECT receipt_id, layout FROM receipt ORDER BY receipt_id")
    let layouts = Dictionary(
      try receipts.map { ($0["receipt_id"] as Int64, try FactSource.layout($0["layout"])) },
      uniquingKeysWith: { first, _ in first })
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT receipt_id, person_key, line, byte_offset, byte_count, outcome, rule, as_of, feedback_at, payload
        FROM fact ORDER BY receipt_id, rowid
        """)
    var file = Conversion(receipt: 0, layout: [])
    while let row = try rows.next() {
      if row["receipt_id"] != file.receipt {
        try file.write(in: database)
        file = Conversion(receipt: row["receipt_id"], layout: layouts[row["receipt_id"]] ?? [])
      }
      try file.add(row, in: database)
    }
    try file.write(in: database)
    try database.execute(sql: "DROP TABLE fact")
  }

  private struct Conversion {
    let receipt: Int64
    private let layout: [RecordField]
    private var run: FactRun
    private var runsWritten = 0

    init(receipt: Int64, layout: [RecordField]) {
      self.receipt = receipt
      self.layout = layout
      run = FactRun(layout: layout)
    }

    mutating func add(_ row: Row, in database: Database) throws {
      guard let rule = MatchRule(stored: row["rule"]), let outcome = RecordOutcome(stored: row["outcome"]) else {
        throw Reason(.storeFailed, found: "a stored fact carries an unknown rule or outcome")
      }
      try run.append(
        StoredFact(
          person: PersonKey(rawValue: row["person_key"]), rule: rule, outcome: outcome,
          fields: try fields([UInt8](row["payload"] as Data)),
          asOf: try (row["as_of"] as String?).map { try CivilDate(iso: $0) },
          feedbackAt: try (row["feedback_at"] as String?).map { try Timestamp(iso: $0) },
          position: FilePosition(line: row["line"], byteOffset: row["byte_offset"], byteCount: row["byte_count"])))
      if run.isFull { try write(in: database) }
    }

    mutating func write(in database: Database) throws {
      for block in run.blocks() {
        try StoreTransaction(database: database).store(block, run: runsWritten, in: receipt)
      }
      if !run.isEmpty { runsWritten += 1 }
      run.removeAll()
    }

    private func fields(_ bytes: [UInt8]) throws(Reason) -> [FieldEntry] {
      try bytes.withUnsafeBufferPointer { (buffer) throws(Reason) in
        var reader = FactBytes(buffer)
        var fields: [FieldEntry] = []
        while !reader.isAtEnd {
          let place = try reader.count()
          guard layout.indices.contains(place) else { throw FactBytes.damaged }
          fields.append(FieldEntry(layout[place], try value(&reader)))
        }
        return fields
      }
    }

    private func value(_ reader: inout FactBytes) throws(Reason) -> FieldValue {
      switch try reader.byte() {
      case 0: return .text(try reader.text(try reader.run(of: try reader.count())))
      case 1: return .money(Fen(try reader.signed()))
      case 2: return .date(try reader.date())
      case 3: return .flag(false)
      case 4: return .flag(true)
      case 5: return .area(Area(hundredths: try reader.signed()))
      case 6: return .share(try reader.share())
      case 7: return .count(try reader.signed())
      default: throw FactBytes.damaged
      }
    }
  }
}
