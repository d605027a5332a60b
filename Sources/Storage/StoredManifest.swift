package import Diagnostics
package import EconomyModel

/// 清单: what an institution says of one of its files, as it came.
package struct StoredManifest: Hashable, Sendable {
  package struct Content: Hashable, Sendable {
    /// The query list that the file answers, as it is written there.
    package let list: String
    /// Of the file, lower-case hex.
    package let sha256: String
    package let rows: Int64
    package let sequence: Int64?
    package let createdAt: Timestamp?
    package let totals: [RecordField: Fen]

    package init(
      list: String, sha256: String, rows: Int64, sequence: Int64?, createdAt: Timestamp?, totals: [RecordField: Fen]
    ) {
      self.list = list
      self.sha256 = sha256
      self.rows = rows
      self.sequence = sequence
      self.createdAt = createdAt
      self.totals = totals
    }
  }

  /// In the order of arrival; 0 for one that is not kept yet.
  package let number: Int64
  package let institution: InstitutionCode
  /// Of the file it stands beside.
  package let fileName: String
  /// The batch whose files it speaks of.
  package let week: BatchWeek
  /// Of the manifest itself.
  package let sha256: String
  package let byteCount: Int64
  package let receivedAt: Timestamp
  /// Nil when it cannot be read.
  package let content: Content?
  /// Why it fits no file at all.
  package let fault: Reason?

  package init(
    number: Int64 = 0, institution: InstitutionCode, fileName: String, week: BatchWeek, sha256: String,
    byteCount: Int64, receivedAt: Timestamp, content: Content?, fault: Reason?
  ) {
    self.number = number
    self.institution = institution
    self.fileName = fileName
    self.week = week
    self.sha256 = sha256
    self.byteCount = byteCount
    self.receivedAt = receivedAt
    self.content = content
    self.fault = fault
  }
}
