import EconomyModel

/// `{"paid": {"month": "2026-11", "amount": 65000, "reference": "B-1"}}`: one key, the event's name. An unknown name or
/// key is refused.
extension CaseEvent: Codable {
  package init(from decoder: any Decoder) throws {
    try StrictKeys.check(decoder, CaseEventKind.self)
    let container = try decoder.container(keyedBy: CaseEventKind.self)
    guard let kind = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an event has one name"))
    }
    self = try Self.read(kind, EventReading(container: container, kind: kind))
  }

  private static func read(_ kind: CaseEventKind, _ reading: EventReading) throws -> CaseEvent {
    switch kind {
    case .opened: .opened(try reading.payload())
    case .publicityBegun: .publicityBegun(try reading.payload())
    case .publicityObjected: .publicityObjected(try reading.payload())
    case .publicityEnded: .publicityEnded(try reading.payload())
    case .escalated: .escalated(try reading.payload())
    case .provisionallyApproved: .provisionallyApproved(try reading.payload())
    case .refused: .refused(try reading.payload())
    case .paid: .paid(try reading.payload())
    case .paymentCorrected: .paymentCorrected(try reading.payload())
    case .due: .due(try reading.payload())
    case .answersCame: .answersCame(try reading.payload())
    case .followUpFallsDue: .followUpFallsDue(try reading.payload())
    case .chased: .chased(try reading.payload())
    case .extended: .extended(try reading.payload())
    case .settlementProposed: .settlementProposed(try reading.payload())
    case .settlementReturned: .settlementReturned(try reading.payload())
    case .settlementDecided: .settlementDecided(try reading.payload())
    case .deceitRecorded: .deceitRecorded(try reading.payload())
    case .deceitDecided: .deceitDecided(try reading.payload())
    case .noticeServed: .noticeServed(try reading.payload())
    case .objected: .objected(try reading.payload())
    case .objectionDecided: .objectionDecided(try reading.payload())
    case .rebutted: .rebutted(try reading.payload())
    case .rebuttalDecided: .rebuttalDecided(try reading.payload())
    case .householdChanged: .householdChanged(try reading.payload())
    case .died: .died(try reading.payload())
    case .authorisationRenewed: .authorisationRenewed(try reading.payload())
    case .cardHolderChecked: .cardHolderChecked(try reading.payload())
    case .surveyRecorded: .surveyRecorded(try reading.payload())
    case .reopened: .reopened(try reading.payload())
    case .suspended: .suspended(try reading.payload())
    case .resumed: .resumed(try reading.payload())
    case .withdrawn: .withdrawn(try reading.payload())
    case .consequenceProposed: .consequenceProposed(try reading.payload())
    case .consequenceDecided: .consequenceDecided(try reading.payload())
    case .consequenceExported: .consequenceExported(try reading.payload())
    case .consequenceWithdrawn: .consequenceWithdrawn(try reading.payload())
    case .repairApplied: .repairApplied(try reading.payload())
    case .repairDecided: .repairDecided(try reading.payload())
    case .overpaymentRepaid: .overpaymentRepaid(try reading.payload())
    case .repaymentReturned: .repaymentReturned(try reading.payload())
    case .waiverProposed: .waiverProposed(try reading.payload())
    case .waiverDecided: .waiverDecided(try reading.payload())
    case .rationaleKept: .rationaleKept(try reading.payload())
    }
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
