package import EconomyModel

/// One entry of a case's file: what happened, on which day, recorded when and by whom, resting on which papers.
package struct CaseDeed: Hashable, Sendable {
  package let id: DeedID
  package let event: CaseEvent
  /// The day from which it counts. What happened earlier – a death, an objection's receipt – has its own day inside.
  package let on: CivilDate
  /// When it was recorded.
  package let at: Timestamp
  package let by: CaseActor
  package let evidence: [EvidencePaper]
  /// 理由; may be empty where no guard asks for it.
  package let rationale: String

  package init(
    id: DeedID, event: CaseEvent, on: CivilDate, at: Timestamp, by: CaseActor, evidence: [EvidencePaper] = [],
    rationale: String = ""
  ) {
    self.id = id
    self.event = event
    self.on = on
    self.at = at
    self.by = by
    self.evidence = evidence
    self.rationale = rationale
  }

  /// Whether somebody has only recorded it once more.
  package func isSame(as other: CaseDeed) -> Bool {
    self
      == CaseDeed(
        id: other.id, event: other.event, on: other.on, at: at, by: other.by, evidence: other.evidence,
        rationale: other.rationale)
  }
}

/// `{"id": "7", "on": "2026-11-22", "at": "2026-11-22 09:00:00", "by": {…}, "evidence": [], "rationale": "",
/// "event": {"chased": {"institution": "icbc"}}}`.
extension CaseDeed: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, event, on, at, by, evidence, rationale
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      id: try container.decode(DeedID.self, forKey: .id),
      event: try container.decode(CaseEvent.self, forKey: .event),
      on: try container.decode(CivilDate.self, forKey: .on),
      at: try container.decode(Timestamp.self, forKey: .at),
      by: try container.decode(CaseActor.self, forKey: .by),
      evidence: try container.decode([EvidencePaper].self, forKey: .evidence),
      rationale: try container.decode(String.self, forKey: .rationale))
  }
}
