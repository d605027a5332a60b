/// Keys as the properties are named; those without a value are left out.
extension CommitmentTerms: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case track, edition, basis, level, publicity, publicities, followUp, chain, chainExtension, objection
    case consequenceNotice, notice, reportMonths, recheck, followUps, outcomes, consequences, repair
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    let clock = { key in try container.decodeIfPresent(CommitmentClock.self, forKey: key) }
    try self.init(
      track: container.decode(String.self, forKey: .track),
      edition: container.decode(String.self, forKey: .edition),
      basis: container.decode(String.self, forKey: .basis),
      level: container.decodeIfPresent(String.self, forKey: .level),
      publicity: clock(.publicity),
      publicities: container.decode(Int.self, forKey: .publicities),
      followUp: container.decode(CommitmentClock.self, forKey: .followUp),
      chain: clock(.chain),
      chainExtension: clock(.chainExtension),
      objection: container.decode(CommitmentClock.self, forKey: .objection),
      consequenceNotice: clock(.consequenceNotice),
      notice: clock(.notice),
      reportMonths: container.decodeIfPresent(Int.self, forKey: .reportMonths),
      recheck: container.decodeIfPresent(RecheckMonths.self, forKey: .recheck),
      followUps: Set(container.decode([FollowUpKind].self, forKey: .followUps)),
      outcomes: Set(container.decode([CaseOutcome].self, forKey: .outcomes)),
      consequences: container.decode([ConsequenceRule].self, forKey: .consequences),
      repair: container.decodeIfPresent(RepairPath.self, forKey: .repair))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(track, forKey: .track)
    try container.encode(edition, forKey: .edition)
    try container.encode(basis, forKey: .basis)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encodeIfPresent(publicity, forKey: .publicity)
    try container.encode(publicities, forKey: .publicities)
    try container.encode(followUp, forKey: .followUp)
    try container.encodeIfPresent(chain, forKey: .chain)
    try container.encodeIfPresent(chainExtension, forKey: .chainExtension)
    try container.encode(objection, forKey: .objection)
    try container.encodeIfPresent(consequenceNotice, forKey: .consequenceNotice)
    try container.encodeIfPresent(notice, forKey: .notice)
    try container.encodeIfPresent(reportMonths, forKey: .reportMonths)
    try container.encodeIfPresent(recheck, forKey: .recheck)
    try container.encode(followUps.sorted { $0.rawValue < $1.rawValue }, forKey: .followUps)
    try container.encode(outcomes.sorted { $0.rawValue < $1.rawValue }, forKey: .outcomes)
    try container.encode(consequences, forKey: .consequences)
    try container.encodeIfPresent(repair, forKey: .repair)
  }
}
