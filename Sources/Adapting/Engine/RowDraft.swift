internal import Diagnostics
internal import EconomyModel

/// A row on its way to a record.
struct RowDraft {
  var identity = SubjectClaim.Identity.absent
  /// Field of the reader's record that holds the identity number, for messages.
  var identityField = 0
  var documentKind = DocumentCell.Kind.residentID
  var name: PersonName?
  var birthDate: CivilDate?
  var outcome = RecordOutcome.found
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  var fields: [FieldEntry] = []

  var subject: SubjectClaim { SubjectClaim(identity: identity, name: name, birthDate: birthDate) }
}
