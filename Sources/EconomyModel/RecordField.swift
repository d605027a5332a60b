/// The closed vocabulary of what a record may say. Adapters map columns to these names; reports print their
/// ``RecordField/chinese`` as table heads.
package enum RecordField: String, Hashable, CaseIterable, Sendable, Codable {
  // Accounts, balances, movements
  case accountNumber, accountType, bankName, currency, balance, convertedBalance, personalOverLimit,
    householdOverLimit, windowMonths, inTotal, outTotal, largestDate, largestAmount, payeeKind, productName,
    productType, marketValue, maturityDate, custodian, market, cashBalance, opened, agent, paidTotal
  // Insurance, pensions, benefits, medical settlement
  case insurer, policyNumber, policyRole, premium, lastPaymentDate, cashValue, policyStatus, payoutKind, payee,
    amount, paidDate, oneOff, insuranceKind, employer, contributionBase, month, contributionStatus, pensionType,
    monthlyAmount, basicPension, startDate, endDate, benefitStatus, monthsLeft, lumpSum, totalCost, pooledPaid,
    criticalIllnessPaid, assistancePaid, selfPaid, outOfCatalogue, hospital
  // Real estate, housing fund, land
  case certificateNumber, location, area, use, nature, coOwnership, share, registeredDate, restriction, tradeKind,
    price, tradeDate, counterparty, personalRate, employerRate, lastMonth, withdrawals, loanBalance, repayment,
    landArea, homesteadArea, rent, subsidyKind
  // Vehicles, vessels
  case plate, plateClass, brand, vehicleType, firstRegistered, vehicleState, value, vesselName, tonnage, power,
    coOwner
  // Government registers
  case householdNumber, householdRelation, registeredAddress, registeredRegion, cancelled, formerName, spouseName,
    spouseID, maritalStatus, marriageDate, deathDate, cremationDate, deathCause, deathPlace, organisationCode,
    organisationName, organisationRole, subscribedCapital, paidCapital, organisationStatus, foundedDate,
    cancelledDate, taxPeriod, incomeItem, income, taxable, taxPaid, payer, netPay, employmentForm, scheme,
    benefitRegion, identityKind, grade, school, tripCount

  package var kind: FieldKind {
    switch self {
    case .balance, .convertedBalance, .inTotal, .outTotal, .largestAmount, .marketValue, .cashBalance, .paidTotal,
      .premium, .cashValue, .amount, .contributionBase, .monthlyAmount, .basicPension, .lumpSum, .totalCost,
      .pooledPaid, .criticalIllnessPaid, .assistancePaid, .selfPaid, .outOfCatalogue, .price, .withdrawals,
      .loanBalance, .repayment, .rent, .value, .subscribedCapital, .paidCapital, .income, .taxable, .taxPaid, .netPay:
      .money
    case .largestDate, .maturityDate, .lastPaymentDate, .paidDate, .startDate, .endDate, .registeredDate, .tradeDate,
      .firstRegistered, .marriageDate, .deathDate, .cremationDate, .foundedDate, .cancelledDate:
      .date
    case .personalOverLimit, .householdOverLimit, .opened, .oneOff, .cancelled: .flag
    case .area, .landArea, .homesteadArea: .area
    case .share: .share
    case .windowMonths, .monthsLeft, .tripCount: .count
    case .accountNumber, .policyNumber, .certificateNumber: .account
    case .spouseID: .identity
    case .accountType, .bankName, .currency, .payeeKind, .productName, .productType, .custodian, .market, .agent,
      .insurer, .policyRole, .policyStatus, .payoutKind, .payee, .insuranceKind, .employer, .month,
      .contributionStatus, .pensionType, .benefitStatus, .hospital, .location, .use, .nature, .coOwnership,
      .restriction, .tradeKind, .counterparty, .personalRate, .employerRate, .lastMonth, .subsidyKind, .plate,
      .plateClass, .brand, .vehicleType, .vehicleState, .vesselName, .tonnage, .power, .coOwner, .householdNumber,
      .householdRelation, .registeredAddress, .registeredRegion, .formerName, .spouseName, .maritalStatus,
      .deathCause, .deathPlace, .organisationCode, .organisationName, .organisationRole, .organisationStatus,
      .taxPeriod, .incomeItem, .payer, .employmentForm, .scheme, .benefitRegion, .identityKind, .grade, .school:
      .text
    }
  }
}
