internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

extension StoreTransaction {
  /// Keeps a manifest; the same again has no effect.
  package func keep(_ manifest: StoredManifest) throws {
    let content = manifest.content
    let totals = try content.map { try StoredJSON.encode($0.totals.byName) }
    try database.execute(
      sql: """
        INSERT INTO return_manifest (institution, file_name, week, sha256, byte_count, received_at, list_number,
          file_sha256, rows, sequence, created_at, totals, fault_code, fault_text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [
        manifest.institution.rawValue, manifest.fileName, manifest.week.description, manifest.sha256,
        manifest.byteCount, manifest.receivedAt.description, content?.list, content?.sha256, content?.rows,
        content?.sequence, content?.createdAt?.description, totals, manifest.fault?.code.name, manifest.fault?.found,
      ])
  }

  /// What an institution has said of its files of a name, in the order of arrival.
  package func manifests(of institution: InstitutionCode, beside fileName: String) throws -> [StoredManifest] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM return_manifest WHERE institution = ? AND file_name = ? ORDER BY manifest_id",
      arguments: [institution.rawValue, fileName]
    ).map(Self.manifest)
  }

  /// Those whose file has not been held against them yet, in the order of arrival.
  package func unsettledManifests() throws -> [StoredManifest] {
    try Row.fetchAll(database, sql: "SELECT * FROM return_manifest WHERE is_settled = 0 ORDER BY manifest_id")
      .map(Self.manifest)
  }

  /// Whether a file was held against a manifest after it had come; it is remembered.
  package func settle(_ manifest: StoredManifest) throws -> Bool {
    try database.execute(
      sql: """
        UPDATE return_manifest SET is_settled = 1 WHERE manifest_id = ?1 AND EXISTS (SELECT 1 FROM receipt AS r
          WHERE r.institution = ?2 AND r.manifests_through >= ?1 AND (r.manifest_id = ?1 OR r.sha256 = ?3)
            AND r.state <> 'loading')
        """, arguments: [manifest.number, manifest.institution.rawValue, manifest.content?.sha256])
    return database.changesCount == 1
  }

  /// A file that a manifest may speak of.
  package struct ManifestSubject: Hashable, Sendable {
    package let receipt: Int64
    package let week: BatchWeek
    package let sha256: String
    package let fileName: String
    package let adapter: String
    package let receivedAt: Timestamp
    package let isAccepted: Bool
    /// The manifest it was held against.
    package let manifest: Int64?
    package let manifestsThrough: Int64
  }

  /// An institution's files that have ended, of a batch or with certain bytes, in the order of arrival.
  package func manifestSubjects(
    of institution: InstitutionCode, in week: BatchWeek, orWith sha256: String?
  ) throws -> [ManifestSubject] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM receipt WHERE institution = ? AND (week = ? OR sha256 = ?) AND state <> 'loading'
        ORDER BY receipt_id
        """, arguments: [institution.rawValue, week.description, sha256]
    ).map { row in
      ManifestSubject(
        receipt: row["receipt_id"], week: try BatchWeek(row["week"] as String), sha256: row["sha256"],
        fileName: row["file_name"], adapter: row["adapter"],
        receivedAt: try Timestamp(iso: row["received_at"] as String), isAccepted: row["state"] == "accepted",
        manifest: row["manifest_id"], manifestsThrough: row["manifests_through"])
    }
  }

  private static func manifest(_ row: Row) throws -> StoredManifest {
    let content = try (row["file_sha256"] as String?).map { sha256 in
      StoredManifest.Content(
        list: row["list_number"] ?? "", sha256: sha256, rows: row["rows"] ?? 0, sequence: row["sequence"],
        createdAt: try (row["created_at"] as String?).map { try Timestamp(iso: $0) },
        totals: try (row["totals"] as Data?).map { try $0.totals } ?? [:])
    }
    return StoredManifest(
      number: row["manifest_id"], institution: InstitutionCode(row["institution"]), fileName: row["file_name"],
      week: try BatchWeek(row["week"] as String), sha256: row["sha256"], byteCount: row["byte_count"],
      receivedAt: try Timestamp(iso: row["received_at"] as String), content: content,
      fault: (row["fault_code"] as String?).map { code in
        Reason(DiagnosticCode.all.first { $0.name == code } ?? .manifestUnreadable, found: row["fault_text"] ?? "")
      })
  }
}

extension [RecordField: Fen] {
  fileprivate var byName: [String: Int64] {
    [String: Int64](map { ($0.key.rawValue, $0.value.amount) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Data {
  fileprivate var totals: [RecordField: Fen] {
    get throws {
      let byName = try StoredJSON.decode([String: Int64].self, from: self)
      return [RecordField: Fen](
        byName.compactMap { name, amount in RecordField(rawValue: name).map { ($0, Fen(amount)) } },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
