internal import EconomyModel

extension CaseSubject.Role {
  /// 配偶; for an obligor the duty too: 赡养义务人（长子）.
  func words(_ language: ReportLanguage) -> String {
    switch self {
    case .member(let relation): language.pick(relation.chinese, relation.english)
    case .obligor(let duty, let relation):
      language.pick("\(duty.chinese)义务人（\(relation.chinese)）", "\(duty.english) (\(relation.english))")
    }
  }

  var isMember: Bool {
    switch self {
    case .member: true
    case .obligor: false
    }
  }
}

extension ObligorKind {
  fileprivate var english: String {
    switch self {
    case .support: "supports a parent"
    case .raise: "raises a child"
    case .maintain: "maintains spouse or sibling"
    }
  }
}

extension ItemCategory {
  func words(_ language: ReportLanguage) -> String { language.pick(chinese, rawValue) }
}
