package import EconomyModel

/// A held row with the file it stands in and the people it may concern.
package struct StoredHeldRow: Hashable, Sendable {
  package let week: BatchWeek
  package let institution: InstitutionCode
  package let item: ItemCode
  package let adapter: String
  package let adapterVersion: String
  package let sha256: String
  package let fileName: String
  package let position: FilePosition
  package let cause: HoldCause
  /// Those about whom nothing is decided yet, sorted.
  package let persons: [PersonKey]

  package init(
    week: BatchWeek, institution: InstitutionCode, item: ItemCode, adapter: String, adapterVersion: String,
    sha256: String, fileName: String, position: FilePosition, cause: HoldCause, persons: [PersonKey]
  ) {
    self.week = week
    self.institution = institution
    self.item = item
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.sha256 = sha256
    self.fileName = fileName
    self.position = position
    self.cause = cause
    self.persons = persons
  }

  /// What a person is shown of where it stands.
  package var evidence: EvidenceReference {
    EvidenceReference(
      fileSHA256: sha256, fileName: fileName, adapter: adapter, adapterVersion: adapterVersion, position: position,
      rule: .decidedByPerson)
  }
}
