/// The words by which files and pages name a stated fact.
package enum StatedFactKind: String, Hashable, CaseIterable, Sendable, Codable {
  case scheme, cause, category, family, spend, amount, incomes, persons, standard
  case commitmentSigned = "commitment-signed"
  case authorisationSigned = "authorisation-signed"
  case villageReview = "village-review"
  case residence
  case originAsked = "origin-asked"
  case earlierAwards = "earlier-awards"
  case publicity
  case jointMeeting = "joint-meeting"

  /// Whether a case may state several of the kind.
  package var mayRepeat: Bool { self == .cause || self == .category || self == .publicity }

  package var wording: Wording {
    switch self {
    case .scheme: Wording("救助类型", "scheme")
    case .cause: Wording("致困原因", "cause")
    case .category: Wording("人员类别", "category of a person")
    case .family: Wording("家庭类别", "kind of family")
    case .spend: Wording("支出", "spending")
    case .amount: Wording("救助金额", "amount of the aid")
    case .incomes: Wording("月收入", "income by month")
    case .persons: Wording("人口数", "number of persons")
    case .standard: Wording("低保标准", "local standard")
    case .commitmentSigned: Wording("承诺书", "signed commitment")
    case .authorisationSigned: Wording("授权书", "signed authorisation")
    case .villageReview: Wording("村级民主评议", "village review")
    case .residence: Wording("居住", "residence")
    case .originAsked: Wording("户籍地核查", "answer of the place of domicile")
    case .earlierAwards: Wording("已获救助次数", "earlier awards")
    case .publicity: Wording("公示", "publicity")
    case .jointMeeting: Wording("联席会议", "joint meeting")
    }
  }
}

extension StatedFact {
  package var kind: StatedFactKind {
    switch value {
    case .scheme: .scheme
    case .cause: .cause
    case .category: .category
    case .family: .family
    case .spend: .spend
    case .amount: .amount
    case .incomes: .incomes
    case .persons: .persons
    case .standard: .standard
    case .commitmentSigned: .commitmentSigned
    case .authorisationSigned: .authorisationSigned
    case .villageReview: .villageReview
    case .residence: .residence
    case .originAsked: .originAsked
    case .earlierAwards: .earlierAwards
    case .publicity: .publicity
    case .jointMeeting: .jointMeeting
    }
  }
}
