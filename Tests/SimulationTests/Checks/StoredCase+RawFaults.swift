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

    let id: String
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

  private func signed(_ kind: String) throws -> Signed? {
    try last(kind).map { try JSONDecoder().decode(Signed.self, from: $0.value) }
  }

  /// Nobody is revoked without evidence and two persons, nobody is confirmed while cells are pending.
  func rawFaults() throws -> [YearFinding] {
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
