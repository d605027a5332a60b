import Foundation

/// Read from the deeds' own JSON, past every guard that a case has.
extension StoredCase {
  private struct Actor: Decodable {
    let name: String
  }

  private struct Signed: Decodable {
    struct Paper: Decodable {
      let sha256: String
    }

    let on: String
    let by: Actor
    let evidence: [Paper]
  }

  private struct Proposed: Decodable {
    struct Event: Decodable {
      let draft: Draft

      enum CodingKeys: String, CodingKey {
        case draft = "settlement-proposed"
      }
    }

    struct Draft: Decodable {
      let outcome: String
      let settlement: Settlement
    }

    struct Settlement: Decodable {
      struct Report: Decodable {
        let pending: Int
      }

      struct Cell: Decodable {}

      let pending: [Cell]
      let report: Report
    }

    let event: Event
  }

  private func last(_ kind: String) -> Deed? { deeds.last { $0.kind == kind } }

  private func signed(_ kind: String, in deeds: ArraySlice<Deed>? = nil) throws -> Signed? {
    try (deeds ?? self.deeds[...]).last { $0.kind == kind }
      .map { try JSONDecoder().decode(Signed.self, from: $0.value) }
  }

  /// Nobody is revoked without evidence and two persons, nobody is confirmed while cells are pending, nothing is
  /// handed over unheard.
  func rawFaults() throws -> [YearFinding] { try consequenceFaults() + outcomeFaults() }

  private func outcomeFaults() throws -> [YearFinding] {
    guard state == "revoked-deceit" || state == "confirmed" else { return [] }
    guard
      let draft = try last("settlement-proposed").map({ deed in
        try JSONDecoder().decode(Proposed.self, from: deed.value).event.draft
      })
    else { return [YearFinding(.pending, "\(number): settled without a proposal")] }
    if state == "confirmed" {
      let isWhole =
        draft.outcome == "confirmed" && draft.settlement.pending.isEmpty
        && draft.settlement.report.pending == 0
      return isWhole ? [] : [YearFinding(.pending, "\(number): confirmed on \(draft.outcome) with cells pending")]
    }
    return try deceitFaults()
  }

  private struct Told: Decodable {
    struct Event: Decodable {
      let notice: Notice

      enum CodingKeys: String, CodingKey {
        case notice = "notice-served"
      }
    }

    struct Notice: Decodable {
      let about: String
      let servedOn: String
    }

    let event: Event
  }

  /// What has left the house was approved by a second person, ten days or more after a letter about it.
  private func consequenceFaults() throws -> [YearFinding] {
    guard let left = deeds.lastIndex(where: { $0.kind == "consequence-exported" }) else { return [] }
    let before = deeds[..<left]
    guard let proposed = try signed("consequence-proposed", in: before),
      let decided = try signed("consequence-decided", in: before),
      proposed.by.name != decided.by.name
    else { return [YearFinding(.consequence, "\(number): handed over without two persons")] }
    let letters = try before.filter { $0.kind == "notice-served" }.map {
      try JSONDecoder().decode(Told.self, from: $0.value).event.notice
    }
    guard let told = letters.last(where: { $0.about == "consequence" }),
      let days = Self.days(from: told.servedOn, to: decided.on), days > 10
    else { return [YearFinding(.consequence, "\(number): handed over without a letter and its time to object")] }
    return []
  }

  private static func days(from first: String, to last: String) -> Int? {
    let dates = [first, last].map { try? Date($0, strategy: .iso8601.year().month().day()) }
    guard let first = dates[0], let last = dates[1] else { return nil }
    return Int(last.timeIntervalSince(first) / 86_400)
  }

  private func deceitFaults() throws -> [YearFinding] {
    guard let recorded = try signed("deceit-recorded"), let decided = try signed("deceit-decided"),
      let proposed = try signed("settlement-proposed"), let settled = try signed("settlement-decided")
    else { return [YearFinding(.deceit, "\(number): revoked without deceit recorded, decided, proposed, settled")] }
    var faults: [YearFinding] = []
    if recorded.evidence.isEmpty { faults.append(YearFinding(.deceit, "\(number): deceit without a paper")) }
    if recorded.by.name == decided.by.name {
      faults.append(YearFinding(.deceit, "\(number): deceit decided by who recorded it"))
    }
    if settled.by.name == proposed.by.name || settled.by.name == recorded.by.name {
      faults.append(YearFinding(.deceit, "\(number): revoked by who prepared it"))
    }
    return faults
  }
}
