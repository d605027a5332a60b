/// One field of the form for one family: how it is asked, in whichever row it stands.
struct RequestField {
  /// Unlike that of any other field of its row.
  let key: String
  /// The key of its label among the words.
  let label: String
  /// Nil for a line that is typed.
  var choice: RequestChoice?
  /// The key of its hint among the words.
  var hint: String?
  var isOptional = false
  var isWide = false

  static let application = [
    RequestField(key: "caseNumber", label: "caseNumber"),
    RequestField(key: "scheme", label: "scheme", choice: .scheme),
    RequestField(key: "region", label: "field.regionCode", hint: "hint.region"),
    RequestField(key: "appliedOn", label: "field.appliedOn", hint: "hint.date"),
    RequestField(key: "asOf", label: "field.asOf", hint: "hint.date"),
  ]

  static let person = [
    RequestField(key: "name", label: "name"), RequestField(key: "number", label: "document"),
    RequestField(key: "relation", label: "relation", choice: .relation),
    RequestField(key: "address", label: "address", isOptional: true, isWide: true),
  ]

  static let obligor = [
    RequestField(key: "name", label: "name"), RequestField(key: "number", label: "document"),
    RequestField(key: "duty", label: "field.duty", choice: .duty),
    RequestField(key: "obligedTo", label: "field.obligedTo", choice: .member),
    RequestField(key: "relation", label: "field.relationToMember", choice: .relation),
    RequestField(key: "monthlyIncome", label: "field.monthlyIncome", isOptional: true),
    RequestField(key: "householdMonthlyIncome", label: "field.householdMonthlyIncome", isOptional: true),
    RequestField(key: "householdSize", label: "field.householdSize", isOptional: true),
    RequestField(key: "supportPaid", label: "field.supportPaid", isOptional: true),
  ]

  /// Of a person; all empty where there is none.
  static let authorisation = [
    RequestField(key: "authorisation", label: "field.authorisationNumber", isOptional: true),
    RequestField(key: "from", label: "field.from", hint: "hint.date", isOptional: true),
    RequestField(key: "to", label: "field.to", hint: "hint.date", isOptional: true),
    RequestField(key: "signature", label: "field.signature", choice: .signature),
    RequestField(key: "signer", label: "field.signer", hint: "hint.signer", isOptional: true),
  ]

  static let entry = [
    RequestField(key: "item", label: "item", choice: .item),
    RequestField(key: "holder", label: "field.holder", choice: .holder),
    RequestField(key: "amount", label: "field.amount", isOptional: true),
    RequestField(key: "mark", label: "field.mark", hint: "hint.account", isOptional: true),
  ]

  static let income = [
    RequestField(key: "incomeClass", label: "field.incomeClass", choice: .incomeClass),
    RequestField(key: "holder", label: "field.earner", choice: .holder),
    RequestField(key: "year", label: "field.year"),
  ]
}
