/// The word by which a ``FindingReason`` is written in JSON.
package enum FindingReasonKind: String, Hashable, CaseIterable, Sendable, Codable {
  case withinTolerance = "within-tolerance"
  case cellsUnanswered = "cells-unanswered"
  case personNotAsked = "person-not-asked"
  case asOfGap = "as-of-gap"
  case foreignCurrency = "foreign-currency"
  case overLimit = "over-limit"
  case flagOnly = "flag-only"
  case declaredNotRegistered = "declared-not-registered"
  case registeredNotDeclared = "registered-not-declared"
  case settledByPrecedence = "settled-by-precedence"
  case countedOnce = "counted-once"
  case imputedFloor = "imputed-floor"
  case explanationAsked = "explanation-asked"
  case deathOnRecord = "death-on-record"
  case fieldDiffers = "field-differs"
  case spouseNotDeclared = "spouse-not-declared"
  case answersHeld = "answers-held"
  case comparedAsClass = "compared-as-class"
  case obligorShownOnly = "obligor-shown-only"
  case outsideRelation = "outside-relation"

  package init(_ reason: FindingReason) {
    self =
      switch reason {
      case .withinTolerance: .withinTolerance
      case .cellsUnanswered: .cellsUnanswered
      case .personNotAsked: .personNotAsked
      case .asOfGap: .asOfGap
      case .foreignCurrency: .foreignCurrency
      case .overLimit: .overLimit
      case .flagOnly: .flagOnly
      case .declaredNotRegistered: .declaredNotRegistered
      case .registeredNotDeclared: .registeredNotDeclared
      case .settledByPrecedence: .settledByPrecedence
      case .countedOnce: .countedOnce
      case .imputedFloor: .imputedFloor
      case .explanationAsked: .explanationAsked
      case .deathOnRecord: .deathOnRecord
      case .fieldDiffers: .fieldDiffers
      case .spouseNotDeclared: .spouseNotDeclared
      case .answersHeld: .answersHeld
      case .comparedAsClass: .comparedAsClass
      case .obligorShownOnly: .obligorShownOnly
      case .outsideRelation: .outsideRelation
      }
  }
}
