extension Item {
  /// The 27 checked items, one row each, as `domain.md` §2 of the field's knowledge lists them.
  package static let national: [Item] = banking + insurance + realEstate + vehicles + government

  private static let banking: [Item] = [
    Item(
      "BK01", "银行存款", "bank deposits", .property, .bank, .household, [.sum, .cap], figure: .balance,
      key: .accountNumber,
      optional: [
        .accountNumber, .accountType, .bankName, .currency, .balance, .convertedBalance, .personalOverLimit,
        .householdOverLimit,
      ]),
    Item(
      "BK02", "账户大额变动", "large account movements", .property, .bank, .person, [.explain],
      key: .accountNumber, required: [.largestAmount],
      optional: [
        .accountNumber, .bankName, .windowMonths, .inTotal, .outTotal, .largestDate, .largestAmount, .payeeKind,
      ]),
    Item(
      "BK03", "银行理财及贵金属", "wealth products and metals", .property, .bank, .household, [.sum],
      figure: .marketValue, key: .accountNumber, required: [.marketValue],
      optional: [
        .accountNumber, .bankName, .productName, .productType, .marketValue, .maturityDate, .currency,
        .convertedBalance,
      ]),
    Item(
      "BK04", "证券账户", "securities accounts", .property, .bank, .household, [.sum], figure: .marketValue,
      key: .accountNumber,
      optional: [
        .accountNumber, .opened, .custodian, .market, .marketValue, .cashBalance, .currency, .convertedBalance,
      ]),
    Item(
      "BK05", "基金", "funds", .property, .bank, .household, [.sum], figure: .marketValue, key: .accountNumber,
      optional: [.accountNumber, .opened, .agent, .productName, .marketValue, .currency, .convertedBalance]),
    Item(
      "BK06", "第三方支付", "third-party payment", .property, .bank, .household, [.sum, .explain], figure: .balance,
      key: .accountNumber, required: [.balance],
      optional: [.accountNumber, .bankName, .balance, .paidTotal, .currency, .convertedBalance]),
  ]

  private static let insurance: [Item] = [
    Item(
      "IN01", "商业保险保单", "insurance policies", .property, .insurance, .household, [.sum, .set],
      figure: .cashValue, key: .policyNumber, required: [.policyNumber],
      optional: [
        .policyNumber, .insurer, .productName, .policyRole, .premium, .lastPaymentDate, .cashValue, .policyStatus,
        .startDate, .endDate,
      ]),
    Item(
      "IN02", "保险给付理赔", "insurance payouts", .income, .insurance, .person, [.explain], key: .policyNumber,
      required: [.amount],
      optional: [.policyNumber, .insurer, .payoutKind, .payee, .amount, .paidDate, .oneOff]),
    Item(
      "IN03", "社会保险缴费", "social-insurance contributions", .status, .insurance, .person, [.imputed],
      figure: .contributionBase, required: [.contributionBase],
      optional: [.insuranceKind, .employer, .contributionBase, .month, .contributionStatus, .startDate, .endDate],
      incomeClass: .wage),
    Item(
      "IN04", "养老待遇", "pensions", .income, .insurance, .person, [.amount], figure: .monthlyAmount,
      required: [.monthlyAmount],
      optional: [.pensionType, .monthlyAmount, .basicPension, .startDate, .endDate, .benefitStatus],
      incomeClass: .transfer),
    Item(
      "IN05", "失业·工伤待遇", "unemployment and injury benefit", .income, .insurance, .person, [.amount],
      figure: .monthlyAmount, required: [.monthlyAmount],
      optional: [.pensionType, .monthlyAmount, .startDate, .endDate, .monthsLeft, .lumpSum, .benefitStatus],
      incomeClass: .transfer),
    Item(
      "IN06", "医疗费用结算", "medical settlement", .expenditure, .insurance, .household, [.sum], figure: .selfPaid,
      required: [.selfPaid],
      optional: [
        .totalCost, .pooledPaid, .criticalIllnessPaid, .assistancePaid, .selfPaid, .outOfCatalogue, .hospital,
        .startDate, .endDate,
      ]),
  ]

  private static let realEstate: [Item] = [
    Item(
      "PR01", "住房", "dwellings", .property, .property, .household, [.set], key: .certificateNumber,
      required: [.certificateNumber, .area],
      optional: [
        .certificateNumber, .location, .area, .use, .nature, .coOwnership, .share, .registeredDate, .restriction,
      ], declaredAbsent: .explanation),
    Item(
      "PR02", "非居住用房", "shops, offices, garages", .property, .property, .household, [.set],
      key: .certificateNumber, required: [.certificateNumber, .area],
      optional: [
        .certificateNumber, .location, .area, .use, .nature, .coOwnership, .share, .registeredDate, .restriction,
      ], declaredAbsent: .explanation),
    Item(
      "PR03", "不动产交易", "real-estate transactions", .property, .property, .person, [.explain],
      key: .certificateNumber, required: [.tradeKind, .tradeDate],
      optional: [.certificateNumber, .location, .tradeKind, .price, .tradeDate, .counterparty, .area]),
    Item(
      "PR04", "住房公积金", "housing fund", .property, .property, .household, [.sum, .imputed], figure: .balance,
      key: .accountNumber, required: [.balance],
      optional: [
        .accountNumber, .employer, .balance, .monthlyAmount, .contributionBase, .personalRate, .employerRate,
        .lastMonth, .withdrawals, .loanBalance, .repayment,
      ], incomeClass: .wage),
    Item(
      "PR05", "土地及涉农补贴", "land and farm subsidies", .income, .property, .household, [.amount],
      figure: .amount, required: [.amount],
      optional: [.landArea, .homesteadArea, .rent, .subsidyKind, .amount, .paidDate, .location],
      incomeClass: .transfer),
  ]

  private static let vehicles: [Item] = [
    Item(
      "VH01", "机动车", "motor vehicles", .property, .vehicle, .household, [.set], key: .plate,
      required: [.plate],
      optional: [
        .plate, .plateClass, .brand, .vehicleType, .use, .firstRegistered, .vehicleState, .value,
      ], declaredAbsent: .explanation),
    Item(
      "VH02", "船舶·大型农机", "vessels and machinery", .property, .vehicle, .household, [.set], key: .plate,
      required: [.plate],
      optional: [.plate, .vesselName, .tonnage, .power, .coOwner, .share, .value, .registeredDate],
      declaredAbsent: .explanation),
  ]

  private static let government: [Item] = [
    Item(
      "GV01", "户籍人口", "household register", .status, .government, .person, [.equal],
      required: [.cancelled],
      optional: [
        .householdNumber, .householdRelation, .registeredAddress, .registeredRegion, .cancelled, .formerName,
      ]),
    Item(
      "GV02", "婚姻", "marriage", .status, .government, .person, [.equal], required: [.maritalStatus],
      optional: [.maritalStatus, .spouseName, .spouseID, .marriageDate]),
    Item(
      "GV03", "死亡殡葬", "death", .status, .government, .person, [.stop],
      optional: [.deathDate, .cremationDate, .deathCause, .deathPlace]),
    Item(
      "GV04", "市场主体及组织任职", "business and NGO roles", .property, .government, .household, [.set],
      key: .organisationCode, required: [.organisationCode],
      optional: [
        .organisationCode, .organisationName, .organisationRole, .subscribedCapital, .paidCapital, .share,
        .organisationStatus, .foundedDate, .cancelledDate,
      ], declaredAbsent: .explanation),
    Item(
      "GV05", "纳税申报", "tax returns", .income, .government, .person, [.amount], figure: .income,
      required: [.income], optional: [.taxPeriod, .incomeItem, .income, .taxable, .taxPaid, .payer],
      incomeClass: .business),
    Item(
      "GV06", "工资与就业登记", "payroll and employment", .income, .government, .person, [.amount, .equal],
      figure: .netPay, optional: [.payer, .netPay, .month, .startDate, .endDate, .employmentForm, .employer],
      incomeClass: .wage),
    Item(
      "GV07", "救助福利待遇", "assistance and benefits", .income, .government, .person, [.set], figure: .amount,
      key: .scheme, required: [.scheme],
      optional: [.scheme, .amount, .startDate, .endDate, .benefitRegion, .certificateNumber, .benefitStatus],
      declaredAbsent: .explanation),
    Item(
      "GV08", "特殊身份", "special identity", .status, .government, .person, [.equal], required: [.identityKind],
      optional: [.identityKind, .grade, .school, .startDate, .endDate, .tripCount, .certificateNumber]),
  ]
}
