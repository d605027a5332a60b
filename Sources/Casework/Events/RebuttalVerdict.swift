/// 反证审核, by a second person.
package struct RebuttalVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case rebuttal, accepted
  }

  package let rebuttal: DeedID
  package let accepted: Bool

  package init(rebuttal: DeedID, accepted: Bool) {
    self.rebuttal = rebuttal
    self.accepted = accepted
  }
}
