package import EconomyModel

/// 开案: what the family promised, on which terms, and on which facts it was let in.
package struct Opening: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case caseNumber, terms, members, recheck, entry, promised
  }

  package let caseNumber: CaseNumber
  package let terms: CommitmentTerms
  /// References of the household's members, such as `m1`; obligors are none.
  package let members: [String]
  package let recheck: RecheckClass
  /// The entry conditions as they were judged, every one fulfilled.
  package let entry: [EntryRecord]
  package let promised: [PromisedFigure]

  package init(
    caseNumber: CaseNumber, terms: CommitmentTerms, members: [String], recheck: RecheckClass, entry: [EntryRecord],
    promised: [PromisedFigure]
  ) {
    self.caseNumber = caseNumber
    self.terms = terms
    self.members = members
    self.recheck = recheck
    self.entry = entry
    self.promised = promised
  }
}
