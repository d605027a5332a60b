/// The values a declaration or an authorisation may state, by the name that XML attributes and JSON keys have.
enum DeclarationKey: String, Hashable, CaseIterable, Sendable {
  case caseNumber, scheme, region, appliedOn, asOf
  case reference, name, formerNames, documentType, document, relation, birthDate, registeredAddress, since, until
  case kind, obligedTo, monthlyIncome, householdMonthlyIncome, householdSize, monthlySupportPaid
  case subject, item, incomeClass = "class", amount, per
  case number, signature, signer, items, institutions, start, end, revokedOn, imageSHA256
}
