internal import EconomyModel

/// Usual sizes of money in yuan, and of other measures. All *sample*.
enum FieldRanges {
  static let yuan: [RecordField: ClosedRange<Int>] = [
    .balance: 0...60_000, .marketValue: 100...80_000, .cashBalance: 0...3_000, .paidTotal: 100...90_000,
    .largestAmount: 50_000...300_000, .inTotal: 60_000...500_000, .outTotal: 60_000...500_000, .premium: 500...6_000,
    .cashValue: 300...50_000, .amount: 200...9_000, .contributionBase: 1_000...4_000, .monthlyAmount: 145...3_800,
    .basicPension: 130...200, .lumpSum: 0...30_000, .totalCost: 300...90_000, .pooledPaid: 100...50_000,
    .criticalIllnessPaid: 0...9_000, .assistancePaid: 0...5_000, .selfPaid: 60...30_000, .outOfCatalogue: 0...5_000,
    .price: 100_000...900_000, .withdrawals: 0...20_000, .loanBalance: 0...300_000, .repayment: 500...3_000,
    .rent: 200...5_000, .value: 3_000...150_000, .subscribedCapital: 10_000...500_000, .paidCapital: 0...200_000,
    .income: 800...20_000, .taxable: 0...5_000, .taxPaid: 0...300, .netPay: 2_500...7_000,
  ]

  static func chosen(_ field: RecordField, _ chance: inout SeededChance) -> Fen {
    let range = yuan[field] ?? 100...10_000
    return Fen(Int64(chance.within(range)) * 100 + (chance.happens(500) ? Int64(chance.below(100)) : 0))
  }

  /// Days before the declarations' data date.
  static func daysBack(_ field: RecordField) -> ClosedRange<Int> {
    let recent: Set<RecordField> = [.paidDate, .tradeDate, .largestDate, .endDate, .lastPaymentDate]
    if recent.contains(field) { return 5...330 }
    if field == .maturityDate { return -900 ... -30 }
    return field == .deathDate || field == .cremationDate ? 20...700 : 400...4_000
  }
}
