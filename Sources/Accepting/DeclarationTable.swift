/// The five tables of a declaration form; in XML and JSON they are the repeated elements of a declaration.
enum DeclarationTable: String, Hashable, CaseIterable, Sendable {
  case members, obligors, entries, incomes, authorisations

  /// What a row may state, the CSV tables' case number aside.
  var keys: [DeclarationKey] {
    switch self {
    case .members: person + [.relation]
    case .obligors:
      person + [
        .relation, .kind, .obligedTo, .monthlyIncome, .householdMonthlyIncome, .householdSize, .monthlySupportPaid,
      ]
    case .entries: [.item, .subject]
    case .incomes: [.incomeClass, .subject, .item, .amount, .per]
    case .authorisations:
      [
        .number, .caseNumber, .name, .documentType, .document, .signature, .signer, .items, .institutions, .start,
        .end, .revokedOn, .imageSHA256,
      ]
    }
  }

  /// Columns without which no row of a CSV table can hold.
  var required: [DeclarationKey] {
    switch self {
    case .members: [.caseNumber, .scheme, .region, .appliedOn, .asOf, .name, .document, .relation]
    case .obligors: [.caseNumber, .name, .document, .kind, .relation]
    case .entries: [.caseNumber, .subject, .item]
    case .incomes: [.caseNumber, .subject, .incomeClass, .amount, .per]
    case .authorisations: [.number, .caseNumber, .name, .document, .signature, .start]
    }
  }

  /// The element of XML.
  var element: String {
    switch self {
    case .members: "Member"
    case .obligors: "Obligor"
    case .entries: "Entry"
    case .incomes: "Income"
    case .authorisations: "Authorisation"
    }
  }

  private var person: [DeclarationKey] {
    [.reference, .name, .formerNames, .documentType, .document, .birthDate, .registeredAddress, .since, .until]
  }
}
