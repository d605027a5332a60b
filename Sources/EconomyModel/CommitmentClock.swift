package import Diagnostics

/// A period that a track sets, and where it is written.
package struct CommitmentClock: Hashable, Sendable {
  /// The longest clock of a track; more is a slip.
  package static let longest = 400

  package let limit: TimeLimit
  package let basis: String

  /// - Throws: `terms.clock` for 0 days or more than 400; `terms.basis`.
  package init(_ limit: TimeLimit, basis: String) throws(Reason) {
    guard (1...Self.longest).contains(limit.count) else {
      throw Reason(
        .termsClock, found: "a clock of \(limit.count) days", expected: "expected 1 to \(Self.longest)")
    }
    self.limit = limit
    self.basis = try CommitmentTerms.stated(basis, of: "a clock")
  }
}

/// `{"days": 30, "basis": "…"}` or `{"workingDays": 5, "basis": "…"}`.
extension CommitmentClock: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case days, workingDays, basis
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    let days = try container.decodeIfPresent(Int.self, forKey: .days)
    let workingDays = try container.decodeIfPresent(Int.self, forKey: .workingDays)
    guard let limit = days.map(TimeLimit.days) ?? workingDays.map(TimeLimit.workingDays),
      days == nil || workingDays == nil
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .days, in: container, debugDescription: "a clock is either of days or of workingDays")
    }
    try self.init(limit, basis: container.decode(String.self, forKey: .basis))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch limit {
    case .days(let count): try container.encode(count, forKey: .days)
    case .workingDays(let count): try container.encode(count, forKey: .workingDays)
    }
    try container.encode(basis, forKey: .basis)
  }
}
