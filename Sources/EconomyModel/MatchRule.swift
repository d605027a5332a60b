/// The step of the matching ladder that tied a record to a person.
package enum MatchRule: String, Hashable, CaseIterable, Sendable, Codable {
  /// Step 1: identity number and name equal.
  case identityAndName = "id-and-name"
  /// Step 2: a 15-digit number converted, name equal.
  case oldIdentityAndName = "id15-and-name"
  /// Step 3: identity number equal, name equal after normalisation.
  case identityAndNormalisedName = "id-and-normalised-name"
  /// Step 3: identity number equal, name equal to a former name.
  case identityAndFormerName = "id-and-former-name"
  /// Identity number equal, name unreadable in the source (`?`, `□`, `*`): accepted and flagged.
  case identityAndLossyName = "id-and-lossy-name"
  /// Identity number equal, the layout carries no name at all.
  case identityOnly = "id-only"
  /// A person has looked at the row and said whose it is.
  case decidedByPerson = "by-a-person"

  package var chinese: String {
    switch self {
    case .identityAndName: "证件号码与姓名一致"
    case .oldIdentityAndName: "15位证件号码换算后与姓名一致"
    case .identityAndNormalisedName: "证件号码一致，姓名规范化后一致"
    case .identityAndFormerName: "证件号码一致，姓名与曾用名一致"
    case .identityAndLossyName: "证件号码一致，来源姓名含无法识别的字"
    case .identityOnly: "证件号码一致，来源不含姓名"
    case .decidedByPerson: "由复核人员认定"
    }
  }

  package var english: String {
    switch self {
    case .identityAndName: "identity number and name are equal"
    case .oldIdentityAndName: "15-digit identity number converted, name equal"
    case .identityAndNormalisedName: "identity number equal, name equal after normalisation"
    case .identityAndFormerName: "identity number equal, name is a former name"
    case .identityAndLossyName: "identity number equal, the source's name holds unreadable characters"
    case .identityOnly: "identity number equal, the source carries no name"
    case .decidedByPerson: "a person has decided whose record it is"
    }
  }
}
