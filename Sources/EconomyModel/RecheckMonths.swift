package import Diagnostics

/// 定期复查: after how many months each class is looked at again.
package struct RecheckMonths: Hashable, Sendable {
  package let stable: Int
  package let unstable: Int
  package let quarterly: Int
  package let basis: String

  /// - Throws: `terms.clock` for 0 months or more than 36; `terms.basis`.
  package init(stable: Int = 12, unstable: Int = 6, quarterly: Int = 3, basis: String) throws(Reason) {
    for months in [stable, unstable, quarterly] where !(1...36).contains(months) {
      throw Reason(.termsClock, found: "a re-check after \(months) months", expected: "expected 1 to 36")
    }
    self.stable = stable
    self.unstable = unstable
    self.quarterly = quarterly
    self.basis = try CommitmentTerms.stated(basis, of: "the re-check")
  }

  package func months(of recheck: RecheckClass) -> Int {
    switch recheck {
    case .stable: stable
    case .unstable: unstable
    case .quarterly: quarterly
    }
  }
}

extension RecheckMonths: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case stable, unstable, quarterly, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    try self.init(
      stable: container.decode(Int.self, forKey: .stable), unstable: container.decode(Int.self, forKey: .unstable),
      quarterly: container.decode(Int.self, forKey: .quarterly), basis: container.decode(String.self, forKey: .basis))
  }
}
