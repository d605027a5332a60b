package import EconomyModel

/// 核对结果告知书: what the household itself is told of its report, a pure function of it.
///
/// Of those who owe support it holds the relation and what of their support is counted, and nothing else.
package struct FamilyNotice: Hashable, Sendable, Codable {
  /// What of an obligor's support is counted as the household's income.
  package enum SupportFee: String, Hashable, Sendable, Codable {
    /// 尚未测算.
    case notAssessed = "not-assessed"
  }

  package struct ObligorLine: Hashable, Sendable, Codable {
    package let duty: ObligorKind
    package let relation: Relation
    package let supportFee: SupportFee

    package init(duty: ObligorKind, relation: Relation, supportFee: SupportFee) {
      self.duty = duty
      self.relation = relation
      self.supportFee = supportFee
    }
  }

  /// The notice issued before, and the household's amounts that are others now.
  package struct Replaced: Hashable, Sendable, Codable {
    package struct ItemChange: Hashable, Sendable, Codable {
      package let item: ItemCode
      /// Verified figures.
      package let before: Figure
      package let after: Figure
    }

    package let version: Int
    package let issuedAt: Timestamp
    package let items: [ItemChange]
    package let totals: [Supplement.TotalChange]
    /// Members' cells of the coverage grid whose state differs.
    package let cells: Int
  }

  package let layout: Int
  /// The report without those who owe support, without evidence and alternatives.
  package let household: VerificationReport
  package let obligors: [ObligorLine]
  /// Nil for a first version.
  package let replaced: Replaced?

  package init(_ report: VerificationReport) {
    let part = HouseholdPart(of: report)
    layout = Self.currentLayout
    household = part.report
    obligors = report.subjects.compactMap { subject in
      switch subject.role {
      case .member: nil
      case .obligor(let duty, let relation):
        ObligorLine(duty: duty, relation: relation, supportFee: .notAssessed)
      }
    }
    replaced = part.replaced
  }
}
