/// 信用修复审核, by a second person.
package struct RepairVerdict: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case repair, granted
  }

  package let repair: DeedID
  package let granted: Bool

  package init(repair: DeedID, granted: Bool) {
    self.repair = repair
    self.granted = granted
  }
}
