/// Why a record waits for a person instead of being matched.
package enum HoldCause: String, Hashable, CaseIterable, Sendable, Codable {
  /// Step 4: the identity number is on the roster, the name is another's.
  case nameDiffers = "name-differs"
  /// Step 5: no or a broken identity number; name and birth date fit somebody on the roster.
  case candidate
  /// 重号: the identity number belongs to two people.
  case duplicateIdentity = "duplicate-identity"
  /// The row's birth date contradicts its identity number.
  case birthDateContradicts = "birth-date-contradicts"
  /// An identity number ending 000 that passes its check digit and is not on the roster: Excel may have cut it.
  case possiblyCut = "possibly-cut"

  package var english: String {
    switch self {
    case .nameDiffers: "the number fits, the name is another's"
    case .candidate: "candidate: name and birth date fit"
    case .duplicateIdentity: "one number of two people"
    case .birthDateContradicts: "the birth date contradicts the number"
    case .possiblyCut: "the number ends 000, perhaps cut by a spreadsheet"
    }
  }

  package var chinese: String {
    switch self {
    case .nameDiffers: "身份不符（号码一致、姓名不同）"
    case .candidate: "疑似匹配（姓名与出生日期相符）"
    case .duplicateIdentity: "重号"
    case .birthDateContradicts: "出生日期与证件号码矛盾"
    case .possiblyCut: "证件号码末三位为000，疑似被表格软件截断"
    }
  }
}
