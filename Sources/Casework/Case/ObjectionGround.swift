/// What an objection is against.
package enum ObjectionGround: String, Hashable, CaseIterable, Sendable {
  case publicity, approval, settlement, consequence, ending

  package init(_ subject: NoticeSubject) {
    self =
      switch subject {
      case .approval: .approval
      case .settlement: .settlement
      case .consequence: .consequence
      case .ending: .ending
      }
  }
}
