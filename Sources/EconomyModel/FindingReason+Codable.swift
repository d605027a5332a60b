/// `{"reason": "person-not-asked", "subject": "m2", "cause": "no-authorisation"}`.
extension FindingReason: Codable {
  private enum CodingKeys: String, CodingKey {
    case reason, count, subject, cause, days, currency, household, field, incomeClass
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let subject = { try container.decode(String.self, forKey: .subject) }
    switch try container.decode(FindingReasonKind.self, forKey: .reason) {
    case .withinTolerance: self = .withinTolerance
    case .cellsUnanswered: self = .cellsUnanswered(try container.decode(Int.self, forKey: .count))
    case .personNotAsked:
      self = .personNotAsked(
        reference: try subject(), cause: try container.decode(NotAskedCause.self, forKey: .cause))
    case .asOfGap: self = .asOfGap(days: try container.decode(Int.self, forKey: .days))
    case .foreignCurrency: self = .foreignCurrency(try container.decode(String.self, forKey: .currency))
    case .overLimit: self = .overLimit(household: try container.decode(Bool.self, forKey: .household))
    case .flagOnly: self = .flagOnly
    case .declaredNotRegistered: self = .declaredNotRegistered
    case .registeredNotDeclared: self = .registeredNotDeclared
    case .settledByPrecedence: self = .settledByPrecedence
    case .countedOnce: self = .countedOnce
    case .imputedFloor: self = .imputedFloor
    case .explanationAsked: self = .explanationAsked
    case .deathOnRecord: self = .deathOnRecord(reference: try subject())
    case .fieldDiffers: self = .fieldDiffers(try container.decode(RecordField.self, forKey: .field))
    case .spouseNotDeclared: self = .spouseNotDeclared
    case .answersHeld: self = .answersHeld(try container.decode(Int.self, forKey: .count))
    case .comparedAsClass: self = .comparedAsClass(try container.decode(IncomeClass.self, forKey: .incomeClass))
    case .obligorShownOnly: self = .obligorShownOnly
    case .outsideRelation: self = .outsideRelation(reference: try subject())
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(FindingReasonKind(self), forKey: .reason)
    switch self {
    case .cellsUnanswered(let count), .answersHeld(let count): try container.encode(count, forKey: .count)
    case .personNotAsked(let subject, let cause):
      try container.encode(subject, forKey: .subject)
      try container.encode(cause, forKey: .cause)
    case .asOfGap(let days): try container.encode(days, forKey: .days)
    case .foreignCurrency(let currency): try container.encode(currency, forKey: .currency)
    case .overLimit(let household): try container.encode(household, forKey: .household)
    case .deathOnRecord(let subject), .outsideRelation(let subject):
      try container.encode(subject, forKey: .subject)
    case .fieldDiffers(let field): try container.encode(field, forKey: .field)
    case .comparedAsClass(let incomeClass): try container.encode(incomeClass, forKey: .incomeClass)
    case .withinTolerance, .flagOnly, .declaredNotRegistered, .registeredNotDeclared, .settledByPrecedence,
      .countedOnce, .imputedFloor, .explanationAsked, .spouseNotDeclared, .obligorShownOnly:
      break
    }
  }
}
