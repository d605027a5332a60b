/// 失信处理建议: one proposal to the competent authority, from draft to repair.
package struct ConsequenceRecord: Hashable, Sendable {
  package enum Standing: String, Hashable, CaseIterable, Sendable {
    case proposed, approved, dismissed, exported
    /// Its ground has gone while it had not left the house.
    case lapsed
    /// Its ground has gone, or it was repaired: the authority is to be told.
    case toWithdraw = "to-withdraw"
    case withdrawn
  }

  package let draft: ConsequenceDraft
  package let proposed: CaseStep
  /// How many settlements the case had: the last of them is what it rests on.
  package let settlements: Int
  package internal(set) var standing: Standing = .proposed
  package internal(set) var notice: NoticeRecord?
  package internal(set) var decided: CaseStep?
  package internal(set) var exported: CaseStep?
  /// To whom it was handed.
  package internal(set) var authority: String?
  /// 信用修复 that waits for its second person.
  package internal(set) var repair: CaseStep?
  package internal(set) var isRepaired = false

  init(draft: ConsequenceDraft, proposed: CaseStep, settlements: Int) {
    self.draft = draft
    self.proposed = proposed
    self.settlements = settlements
  }

  /// Nothing more will come of it.
  package var isOver: Bool {
    switch standing {
    case .proposed, .approved, .exported, .toWithdraw: false
    case .dismissed, .lapsed, .withdrawn: true
    }
  }
}
