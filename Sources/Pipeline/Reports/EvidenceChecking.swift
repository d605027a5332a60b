internal import Adapting
internal import Comparing
internal import Diagnostics
internal import EconomyModel
internal import Reporting

/// Holds every record that a report cites against the archive: the file's digest, line and bytes, and what the
/// adapter reads there. Of files that are gone the kept rows are looked at.
struct EvidenceChecking {
  private struct Layout: Hashable {
    let fileSHA256: String
    let adapter: String
  }

  private let centre: Centre
  private var check = EvidenceCheck()
  private var digested: [String: Bool] = [:]

  init(_ centre: Centre) { self.centre = centre }

  static func of(_ rows: [CitedRow], in centre: Centre) throws -> EvidenceCheck {
    var checking = EvidenceChecking(centre)
    let layouts = Dictionary(grouping: rows) {
      Layout(fileSHA256: $0.reference.fileSHA256, adapter: $0.reference.adapter)
    }
    for (_, rows) in layouts.sorted(by: { ($0.key.fileSHA256, $0.key.adapter) < ($1.key.fileSHA256, $1.key.adapter) }) {
      try checking.add(rows)
    }
    checking.check.retired.sort()
    return checking.check
  }

  /// - Parameter rows: of one file and adapter, in the order of their bytes; never empty.
  private mutating func add(_ rows: [CitedRow]) throws {
    let reference = rows[0].reference
    guard centre.archive.has(sha256: reference.fileSHA256) else { return try addKept(rows) }
    do throws(Reason) {
      guard try isAsCited(reference) else { return }
      let records = try ArchivedRecords(rows.map(\.reference), in: centre)
      for row in rows { compare(row, records.record(at: row.reference.position)) }
    } catch {
      if error.code == .adapterUnknown {
        check.unread += rows.count
      } else {
        check.add(.evidenceFile, at: reference, isWholeFile: true)
      }
    }
  }

  /// Once a file.
  private mutating func isAsCited(_ reference: EvidenceReference) throws(Reason) -> Bool {
    if let known = digested[reference.fileSHA256] { return known }
    let isSame = try centre.archive.digest(sha256: reference.fileSHA256) == reference.fileSHA256
    digested[reference.fileSHA256] = isSame
    if isSame { check.files += 1 } else { check.add(.evidenceFile, at: reference, isWholeFile: true) }
    return isSame
  }

  private mutating func compare(_ row: CitedRow, _ record: CanonicalRecord?) {
    guard let record, record.item == row.item, record.position == row.reference.position else {
      return check.add(.evidenceRow, at: row.reference)
    }
    let isOtherDay = record.asOf.map { row.fields != nil && row.asOf != $0 } ?? false
    let differs = row.fields.map { check.compare($0, with: record.fields.asShown, of: row.item, at: row.reference) }
    if isOtherDay { check.add(.evidenceFields, at: row.reference, about: "\(row.item.rawValue) asOf") }
    if differs != true, !isOtherDay { check.rows += 1 }
  }

  private mutating func addKept(_ rows: [CitedRow]) throws {
    let name = rows[0].reference.fileName
    if !check.retired.contains(name) { check.retired.append(name) }
    let adapter = try? centre.adapter(named: rows[0].reference.adapter)
    for row in rows {
      let position = row.reference.position
      guard let kept = try centre.rowBytes(row.reference) else {
        check.add(.evidenceMissing, at: row.reference)
        continue
      }
      guard kept.row.count == position.byteCount else {
        check.add(.evidenceRow, at: row.reference)
        continue
      }
      guard let adapter, adapter.readsRowsAlone else {
        check.unread += 1
        continue
      }
      compare(row, adapter.record(ofRow: kept.row, inFileStarting: kept.start, at: position))
    }
  }
}
