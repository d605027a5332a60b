/// Why a finding is what it is, in terms a renderer can say in any language.
package enum FindingReason: Hashable, Sendable {
  /// The difference lies within tolerance.
  case withinTolerance
  /// Required cells without an answer.
  case cellsUnanswered(Int)
  /// Persons who were not asked, and what is missing.
  case personNotAsked(reference: String, cause: NotAskedCause)
  /// Declared and verified data are further apart than the policy allows.
  case asOfGap(days: Int)
  /// A balance in another currency without its own CNY amount: shown, not summed.
  case foreignCurrency(String)
  /// The institution's own flag says over its limit.
  case overLimit(household: Bool)
  /// Only flags came back: no amount to compare.
  case flagOnly
  /// 申报有、登记无.
  case declaredNotRegistered
  case registeredNotDeclared
  /// The same record from several sources: settled by the stated precedence.
  case settledByPrecedence
  /// The same key returned for two members: counted once.
  case countedOnce
  /// The floor is imputed from a contribution base, not paid income.
  case imputedFloor
  /// Whatever was found here wants an explanation.
  case explanationAsked
  /// A death is on record for this person.
  case deathOnRecord(reference: String)
  /// A field differs from the declared one.
  case fieldDiffers(RecordField)
  /// The register names a spouse whom the declaration does not.
  case spouseNotDeclared
  /// Answers wait for a person (身份不符, 重号, candidate).
  case answersHeld(Int)
  /// Compared as the total of the income class, not item by item.
  case comparedAsClass(IncomeClass)
  /// An obligor's record: shown, nothing is declared to compare it with.
  case obligorShownOnly
  /// Dated relation: the person did not belong to the household on the data date.
  case outsideRelation(reference: String)
}
