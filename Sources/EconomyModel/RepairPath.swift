package import Diagnostics

/// 信用修复: after how many months a breach may be repaired, and what must have been done by then.
package struct RepairPath: Hashable, Sendable {
  package let afterMonths: Int
  /// Each criterion in the track's own words; at least one.
  package let criteria: [String]
  package let basis: String

  /// - Throws: `terms.clock` for fewer than 0 months or more than 120; `terms.repair` without a criterion;
  ///   `terms.basis`.
  package init(afterMonths: Int, criteria: [String], basis: String) throws(Reason) {
    guard (0...120).contains(afterMonths) else {
      throw Reason(.termsClock, found: "repair after \(afterMonths) months", expected: "expected 0 to 120")
    }
    guard !criteria.isEmpty, criteria.allSatisfy({ !$0.isEmpty }) else {
      throw Reason(.termsRepair, found: "a repair path without a criterion", wayOut: "say what must have been done")
    }
    self.afterMonths = afterMonths
    self.criteria = criteria
    self.basis = try CommitmentTerms.stated(basis, of: "the repair path")
  }
}

extension RepairPath: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case afterMonths, criteria, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    try self.init(
      afterMonths: container.decode(Int.self, forKey: .afterMonths),
      criteria: container.decode([String].self, forKey: .criteria),
      basis: container.decode(String.self, forKey: .basis))
  }
}
