import EconomyModel

/// `{"paid": {"month": "2026-11", "amount": 65000, "reference": "B-1"}}`: one key, the event's name. An unknown name or
/// key is refused.
extension CaseEvent: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CaseEventKind.self)
    guard let kind = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an event has one name"))
    }
    self = try Self.read(kind, container)
  }

  private static func read(
    _ kind: CaseEventKind, _ container: KeyedDecodingContainer<CaseEventKind>
  ) throws -> CaseEvent {
    switch kind {
    case .opened: .opened(try detail(container, kind))
    case .publicityBegun: .publicityBegun(try detail(container, kind))
    case .publicityObjected: .publicityObjected(try detail(container, kind))
    case .publicityEnded: .publicityEnded(try detail(container, kind))
    case .escalated: .escalated(try detail(container, kind))
    case .provisionallyApproved: .provisionallyApproved(try detail(container, kind))
    case .refused: .refused(try detail(container, kind))
    case .paid: .paid(try detail(container, kind))
    case .paymentCorrected: .paymentCorrected(try detail(container, kind))
    case .due: .due(try detail(container, kind))
    case .answersCame: .answersCame(try detail(container, kind))
    case .followUpFallsDue: .followUpFallsDue(try detail(container, kind))
    case .chased: .chased(try detail(container, kind))
    case .extended: .extended(try detail(container, kind))
    case .settlementProposed: .settlementProposed(try detail(container, kind))
    case .settlementReturned: .settlementReturned(try detail(container, kind))
    case .settlementDecided: .settlementDecided(try detail(container, kind))
    case .deceitRecorded: .deceitRecorded(try detail(container, kind))
    case .deceitDecided: .deceitDecided(try detail(container, kind))
    case .noticeServed: .noticeServed(try detail(container, kind))
    case .objected: .objected(try detail(container, kind))
    case .objectionDecided: .objectionDecided(try detail(container, kind))
    case .rebutted: .rebutted(try detail(container, kind))
    case .rebuttalDecided: .rebuttalDecided(try detail(container, kind))
    case .householdChanged: .householdChanged(try detail(container, kind))
    case .died: .died(try detail(container, kind))
    case .authorisationRenewed: .authorisationRenewed(try detail(container, kind))
    case .cardHolderChecked: .cardHolderChecked(try detail(container, kind))
    case .surveyRecorded: .surveyRecorded(try detail(container, kind))
    case .reopened: .reopened(try detail(container, kind))
    case .suspended: .suspended(try detail(container, kind))
    case .resumed: .resumed(try detail(container, kind))
    case .withdrawn: .withdrawn(try detail(container, kind))
    case .consequenceProposed: .consequenceProposed(try detail(container, kind))
    case .consequenceDecided: .consequenceDecided(try detail(container, kind))
    case .consequenceExported: .consequenceExported(try detail(container, kind))
    case .consequenceWithdrawn: .consequenceWithdrawn(try detail(container, kind))
    case .repairApplied: .repairApplied(try detail(container, kind))
    case .repairDecided: .repairDecided(try detail(container, kind))
    case .overpaymentRepaid: .overpaymentRepaid(try detail(container, kind))
    case .repaymentReturned: .repaymentReturned(try detail(container, kind))
    case .waiverProposed: .waiverProposed(try detail(container, kind))
    case .waiverDecided: .waiverDecided(try detail(container, kind))
    case .rationaleKept: .rationaleKept(try detail(container, kind))
    }
  }

  private static func detail<Payload: CasePayload>(
    _ container: KeyedDecodingContainer<CaseEventKind>, _ kind: CaseEventKind
  ) throws -> Payload {
    try container.decode(StrictPayload<Payload>.self, forKey: kind).payload
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CaseEventKind.self)
    try container.encode(payload, forKey: kind)
  }

  private var payload: any Encodable {
    switch self {
    case .opened(let payload): payload
    case .publicityBegun(let payload): payload
    case .publicityObjected(let payload): payload
    case .publicityEnded(let payload): payload
    case .escalated(let payload): payload
    case .provisionallyApproved(let payload): payload
    case .refused(let payload): payload
    case .paid(let payload): payload
    case .paymentCorrected(let payload): payload
    case .due(let payload): payload
    case .answersCame(let payload): payload
    case .followUpFallsDue(let payload): payload
    case .chased(let payload): payload
    case .extended(let payload): payload
    case .settlementProposed(let payload): payload
    case .settlementReturned(let payload): payload
    case .settlementDecided(let payload): payload
    case .deceitRecorded(let payload): payload
    case .deceitDecided(let payload): payload
    case .noticeServed(let payload): payload
    case .objected(let payload): payload
    case .objectionDecided(let payload): payload
    case .rebutted(let payload): payload
    case .rebuttalDecided(let payload): payload
    case .householdChanged(let payload): payload
    case .died(let payload): payload
    case .authorisationRenewed(let payload): payload
    case .cardHolderChecked(let payload): payload
    case .surveyRecorded(let payload): payload
    case .reopened(let payload): payload
    case .suspended(let payload): payload
    case .resumed(let payload): payload
    case .withdrawn(let payload): payload
    case .consequenceProposed(let payload): payload
    case .consequenceDecided(let payload): payload
    case .consequenceExported(let payload): payload
    case .consequenceWithdrawn(let payload): payload
    case .repairApplied(let payload): payload
    case .repairDecided(let payload): payload
    case .overpaymentRepaid(let payload): payload
    case .repaymentReturned(let payload): payload
    case .waiverProposed(let payload): payload
    case .waiverDecided(let payload): payload
    case .rationaleKept(let payload): payload
    }
  }
}
