extension DeclarationTable {
  /// The heads of the table's columns, the usual one of each key first. Units in brackets are dropped before.
  var headers: [(label: String, key: DeclarationKey)] {
    switch self {
    case .members:
      [
        ("核对编号", .caseNumber), ("救助类型", .scheme), ("业务类型", .scheme), ("受理地区", .region),
        ("行政区划代码", .region), ("申请日期", .appliedOn), ("数据日期", .asOf), ("申报数据日期", .asOf),
        ("与申请人关系", .relation),
      ] + person
    case .obligors:
      [
        ("核对编号", .caseNumber), ("义务类型", .kind), ("义务对象", .obligedTo), ("与义务对象关系", .relation),
        ("与被赡养人关系", .relation), ("本人月收入", .monthlyIncome), ("家庭月收入", .householdMonthlyIncome),
        ("家庭人口", .householdSize), ("月支付费用", .monthlySupportPaid), ("月赡养费", .monthlySupportPaid),
      ] + person
    case .entries: [("核对编号", .caseNumber), ("核对项目", .item), ("对象", .subject), ("申报对象", .subject)]
    case .incomes:
      [
        ("核对编号", .caseNumber), ("收入类别", .incomeClass), ("对象", .subject), ("申报对象", .subject),
        ("核对项目", .item), ("金额", .amount), ("周期", .per),
      ]
    case .authorisations:
      [
        ("授权书编号", .number), ("核对编号", .caseNumber), ("姓名", .name), ("证件类型", .documentType),
        ("证件号码", .document), ("身份证号", .document), ("签字方式", .signature), ("签字人", .signer),
        ("授权项目", .items), ("授权机构", .institutions), ("生效日期", .start), ("截止日期", .end),
        ("撤回日期", .revokedOn), ("影像SHA256", .imageSHA256),
      ]
    }
  }

  private var person: [(label: String, key: DeclarationKey)] {
    [
      ("人员编号", .reference), ("姓名", .name), ("曾用名", .formerNames), ("证件类型", .documentType),
      ("证件号码", .document), ("身份证号", .document), ("出生日期", .birthDate), ("户籍所在地", .registeredAddress),
      ("关系开始日期", .since), ("关系结束日期", .until),
    ]
  }

  /// Chinese name of the table, as messages use it.
  var chinese: String {
    switch self {
    case .members: "家庭成员"
    case .obligors: "义务人"
    case .entries: "申报"
    case .incomes: "收入"
    case .authorisations: "授权"
    }
  }

  /// What only this table has among its heads.
  private var mark: DeclarationKey {
    switch self {
    case .members: .appliedOn
    case .obligors: .kind
    case .entries: .item
    case .incomes: .incomeClass
    case .authorisations: .number
    }
  }

  func key(of label: String) -> DeclarationKey? {
    headers.first { $0.label.utf8.elementsEqual(label.utf8) }?.key
      ?? ([.caseNumber] + required + keys).first { $0.rawValue.utf8.elementsEqual(label.utf8) }
  }

  /// The table that a header belongs to; nil when it is none of them.
  init?(labels: [String]) {
    let order: [DeclarationTable] = [.authorisations, .obligors, .members, .incomes, .entries]
    let found = order.first { table in labels.contains { table.key(of: $0) == table.mark } }
    guard let found else { return nil }
    self = found
  }
}
