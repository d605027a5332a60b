/// A record in which nothing is out of the ordinary, without an object of its own: whom it is about and what it says.
///
/// It names a resident by number and name; whatever else a row can say is a ``CanonicalRecord``.
package struct PackedRecord: Sendable {
  package let position: FilePosition
  /// ``ResidentID/packed``.
  package let document: UInt64
  /// The name's bytes in the batch's text; as it was written, which is canonical or matches nobody.
  package let name: Range<UInt32>
  package let outcome: RecordOutcome
  /// Its fields among the batch's.
  package let fields: Range<UInt32>
  /// Nil where neither row nor file states it.
  package let asOf: CivilDate?
  package let feedbackAt: Timestamp?
  /// Of the row's text as the layout's columns hold it: equal rows have equal digests.
  package let digest: (UInt64, UInt64)

  package init(
    position: FilePosition, document: UInt64, name: Range<UInt32>, outcome: RecordOutcome,
    fields: Range<UInt32>, asOf: CivilDate?, feedbackAt: Timestamp?, digest: (UInt64, UInt64)
  ) {
    self.position = position
    self.document = document
    self.name = name
    self.outcome = outcome
    self.fields = fields
    self.asOf = asOf
    self.feedbackAt = feedbackAt
    self.digest = digest
  }
}
