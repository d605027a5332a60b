internal import Diagnostics
internal import EconomyModel

/// A row on its way to a record.
struct RowDraft {
  var identity = SubjectClaim.Identity.absent
  /// Field of the reader's record that holds the identity number, for messages; nil when none does.
  var identityField: Int?
  var documentKind = DocumentCell.Kind.residentID
  var name: PersonName?
  var birthDate: CivilDate?
  var outcome = RecordOutcome.found
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  var fields: [FieldEntry] = []

  /// - Throws: `amount.overflow`.
  mutating func put(_ field: RecordField, _ value: FieldValue, adds: Bool) throws(Reason) {
    guard adds, case .money(let more) = value, let place = fields.firstIndex(where: { $0.field == field }),
      case .money(let sum) = fields[place].value
    else {
      fields.append(FieldEntry(field, value))
      return
    }
    fields[place] = FieldEntry(field, .money(try sum.adding(more)))
  }

  var document: IdentityDocument? {
    switch identity {
    case .document(let document): document
    case .absent, .broken: nil
    }
  }

  var subject: SubjectClaim { SubjectClaim(identity: identity, name: name, birthDate: birthDate) }
}
