internal import EconomyModel

/// One thing that a register holds for the household – an account, a dwelling, a policy – however many members and
/// sources reported it.
final class HouseholdRecord {
  /// The believed row: by precedence of sources, newest data, declaration order, evidence.
  let lead: SubjectFact
  /// Other members to whom the same thing was returned; their rows are shown and counted with ``lead``.
  let coHolders: [SubjectFact]
  /// Nil when the row carries no number to tell it by.
  let key: NormalisedText?
  let alternatives: [SubjectFact]
  /// The household's part of it; nil when its shares cannot be added.
  let share: Portion?
  /// Somebody states a share, or it was returned to more than one.
  let isShared: Bool

  init(
    lead: SubjectFact, coHolders: [SubjectFact], key: NormalisedText?, alternatives: [SubjectFact], share: Portion?,
    isShared: Bool
  ) {
    self.lead = lead
    self.coHolders = coHolders
    self.key = key
    self.alternatives = alternatives
    self.share = share
    self.isShared = isShared
  }

  var fields: [FieldEntry] { lead.fields }

  var reasons: [FindingReason] { alternatives.isEmpty ? [] : [.settledByPrecedence] }
}

extension HouseholdRecord {
  /// A thing that one row of one member tells of.
  convenience init(only row: SubjectFact) {
    let share = row.fields.share(.share)
    self.init(
      lead: row, coHolders: [], key: row.number, alternatives: [],
      share: share.map { Portion($0).capped } ?? .one, isShared: share != nil)
  }
}
