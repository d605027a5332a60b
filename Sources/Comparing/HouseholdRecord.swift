internal import EconomyModel

/// One thing that a register holds for the household – an account, a dwelling, a policy – however many members and
/// sources reported it.
struct HouseholdRecord {
  /// The believed row: by precedence of sources, newest data, declaration order, evidence.
  let lead: SubjectFact
  /// Other members to whom the same thing was returned; their rows are shown and counted with ``lead``.
  let coHolders: [SubjectFact]
  /// Nil when the row carries no number to tell it by.
  let key: NormalisedText?
  let alternatives: [SubjectFact]
  /// Persons of the case, obligors included, to whom the same key was returned.
  let returnedTo: Int

  var fields: [FieldEntry] { lead.fields }

  /// The household's part of it; nil when its shares cannot be added.
  var share: ShareFraction? {
    let holders = [lead] + coHolders
    let stated = holders.compactMap { $0.fields.share(.share) }
    if stated.count == holders.count { return ShareFraction.sum(stated) }
    guard stated.isEmpty else { return nil }
    if returnedTo <= holders.count { return .one }
    return try? ShareFraction(Int32(clamping: holders.count), over: Int32(clamping: returnedTo))
  }

  var reasons: [FindingReason] { alternatives.isEmpty ? [] : [.settledByPrecedence] }
}
