package import Diagnostics

/// Packed records with the memory that they point into. Reused from batch to batch.
package struct PackedBatch: Sendable {
  package var records: [PackedRecord] = []
  package var fields: [PackedField] = []
  /// UTF-8: names, and what is no word.
  package var text: [UInt8] = []

  package init() {}

  package mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  package func fields(of record: PackedRecord) -> ArraySlice<PackedField> {
    fields[Int(record.fields.lowerBound)..<Int(record.fields.upperBound)]
  }

  /// A record as any other.
  /// - Parameters:
  ///   - layout: what its fields' places count in.
  ///   - words: what its words' numbers stand for.
  package func record(
    _ record: PackedRecord, of item: ItemCode, layout: [RecordField], words: WordList
  ) throws(Reason) -> CanonicalRecord {
    let entries = fields(of: record).compactMap { field in
      value(of: field, words).map { FieldEntry(layout[Int(field.place)], $0) }
    }
    return CanonicalRecord(
      item: item, subject: try subject(of: record), outcome: record.outcome, fields: entries, asOf: record.asOf,
      feedbackAt: record.feedbackAt, position: record.position)
  }

  /// Whom a record is about, as any other says it.
  package func subject(of record: PackedRecord) throws(Reason) -> SubjectClaim {
    let bytes = text[Int(record.name.lowerBound)..<Int(record.name.upperBound)]
    return SubjectClaim(
      identity: .document(.residentID(ResidentID(packed: record.document))),
      name: try PersonName(String(decoding: bytes, as: UTF8.self)))
  }

  private func value(of field: PackedField, _ words: WordList) -> FieldValue? {
    switch field.kind {
    case .text: .text(String(decoding: text[field.textRange], as: UTF8.self))
    case .word: .text(words.string(Int(field.value)))
    case .digits:
      .text(TextBytes.withDigits(field.value, count: Int(field.count)) { String(decoding: $0, as: UTF8.self) })
    case .money, .date, .no, .yes, .area, .share, .count: field.unpacked
    }
  }
}
