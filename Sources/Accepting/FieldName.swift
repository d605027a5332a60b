import EconomyModel

/// How forms name the fields of an entry: by the field's own name, by the Chinese head of its column, or by a short
/// word whose meaning depends on the item.
enum FieldName {
  /// Short words, each with the fields it can mean; the first that the item has is meant.
  private static let short: [(word: String, fields: [RecordField])] = [
    (
      "金额",
      [
        .balance, .marketValue, .cashValue, .amount, .monthlyAmount, .largestAmount, .selfPaid, .price, .value,
        .netPay, .income, .contributionBase, .subscribedCapital,
      ]
    ),
    ("证号", [.certificateNumber, .policyNumber, .organisationCode]),
    ("保单号码", [.policyNumber]), ("银行账号", [.accountNumber]), ("开户银行", [.bankName]),
    ("号牌", [.plate]), ("车牌号", [.plate]), ("品牌", [.brand]), ("地址", [.location]),
    (
      "状态",
      [.vehicleState, .policyStatus, .benefitStatus, .organisationStatus, .contributionStatus, .maritalStatus]
    ),
    ("面积", [.area, .landArea, .homesteadArea]), ("宅基地面积", [.homesteadArea]), ("缴费基数", [.contributionBase]),
    ("名称", [.organisationName, .vesselName, .productName]), ("类型", [.accountType, .productType, .vehicleType]),
    ("统一社会信用代码", [.organisationCode]), ("注册号", [.organisationCode]),
  ]

  /// Every Chinese word that can head a field's column.
  static var labels: [String] { RecordField.allCases.map(\.chinese) + short.map(\.word) }

  static func isKnown(_ name: String) -> Bool { byName[name] != nil }

  private static let byName: [String: [RecordField]] = {
    var byName: [String: [RecordField]] = [:]
    for field in RecordField.allCases { byName[field.rawValue] = [field] }
    for field in RecordField.allCases { byName[field.chinese, default: []].append(field) }
    for (word, fields) in short { byName[word, default: []] += fields }
    return byName
  }()

  /// The field of this item that a name means; nil when the item has none.
  static func field(_ name: String, of item: Item) -> RecordField? {
    let shape = item.required + item.optional
    let meant = (byName[name] ?? []).filter(shape.contains)
    return item.figure.flatMap { meant.contains($0) ? $0 : nil } ?? meant.first
  }
}
