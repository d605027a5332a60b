package import EconomyModel

/// What is known of a file before its first row is read.
package struct ReceiptStart: Hashable, Sendable {
  package let week: BatchWeek
  package let fileName: String
  package let sha256: String
  package let byteCount: Int64
  package let institution: InstitutionCode
  package let adapter: String
  package let adapterVersion: String
  package let item: ItemCode
  /// The fields its records may carry, in the order in which their bytes are stored.
  package let layout: [RecordField]
  package let receivedAt: Timestamp
  /// The list it says that it answers.
  package let list: QueryListNumber?
  /// Files of this layout add up instead of replacing one another.
  package let addsUp: Bool

  package init(
    week: BatchWeek, fileName: String, sha256: String, byteCount: Int64, institution: InstitutionCode,
    adapter: String, adapterVersion: String, item: ItemCode, layout: [RecordField], receivedAt: Timestamp,
    list: QueryListNumber? = nil, addsUp: Bool = false
  ) {
    self.week = week
    self.fileName = fileName
    self.sha256 = sha256
    self.byteCount = byteCount
    self.institution = institution
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.item = item
    self.layout = layout
    self.receivedAt = receivedAt
    self.list = list
    self.addsUp = addsUp
  }
}
