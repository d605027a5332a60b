/// 免予追回审核, by a second person.
package struct WaiverVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case waiver, granted
  }

  package let waiver: DeedID
  package let granted: Bool

  package init(waiver: DeedID, granted: Bool) {
    self.waiver = waiver
    self.granted = granted
  }
}
