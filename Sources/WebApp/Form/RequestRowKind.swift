/// The rows of the form for one family that can be added and removed.
enum RequestRowKind: String, CaseIterable {
  case member, obligor, entry, income

  /// The id of the section they stand in.
  var section: String {
    switch self {
    case .member: "members"
    case .obligor: "obligors"
    case .entry: "entries"
    case .income: "incomes"
    }
  }

  /// As the form asks them, in order; the authorisation's stand in a section of their own.
  var fields: [RequestField] {
    switch self {
    case .member: RequestField.person
    case .obligor: RequestField.obligor
    case .entry: RequestField.entry
    case .income: RequestField.income
    }
  }

  var isPerson: Bool { self == .member || self == .obligor }

  var allFields: [RequestField] { isPerson ? fields + RequestField.authorisation : fields }
}
