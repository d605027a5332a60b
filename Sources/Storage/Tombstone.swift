package import EconomyModel

/// What stays of something that was removed for good: how much of what, on what ground; nothing personal.
package struct Tombstone: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case caseRecord = "case"
    case person, report, facts, file, lists, copies
  }

  package let kind: Kind
  /// A case number, a keyed hash, a SHA-256, a week; `Schemas/m0004_retention.sql` says which.
  package let subject: String
  /// Whose facts they were; nil for all other kinds.
  package let receipt: Int64?
  package let pieces: Int
  package let basis: String
  package let removedOn: CivilDate
  package let removedBy: String

  package init(
    _ kind: Kind, _ subject: String, receipt: Int64? = nil, pieces: Int = 1, basis: String, removedOn: CivilDate,
    removedBy: String
  ) {
    self.kind = kind
    self.subject = subject
    self.receipt = receipt
    self.pieces = pieces
    self.basis = basis
    self.removedOn = removedOn
    self.removedBy = removedBy
  }
}
