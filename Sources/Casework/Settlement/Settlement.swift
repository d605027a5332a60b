import EconomyModel

/// 结算: a commitment set against one report.
package struct Settlement: Hashable, Sendable {
  package let report: AnswersReport
  /// Each item's roll-up before its records, in the report's order.
  package let lines: [SettlementLine]
  package let pending: [PendingCell]
  package let monthly: MonthlyChange?

  package init(report: AnswersReport, lines: [SettlementLine], pending: [PendingCell], monthly: MonthlyChange? = nil) {
    self.report = report
    self.lines = lines
    self.pending = pending
    self.monthly = monthly
  }
}

extension Settlement: Codable {
  private enum CodingKeys: CodingKey, CaseIterable {
    case report, lines, pending, monthly
  }

  package init(from decoder: any Decoder) throws {
    let container = try StrictKeys.container(of: decoder, CodingKeys.self)
    self.init(
      report: try container.decode(AnswersReport.self, forKey: .report),
      lines: try container.decode([SettlementLine].self, forKey: .lines),
      pending: try container.decode([PendingCell].self, forKey: .pending),
      monthly: try container.decodeIfPresent(MonthlyChange.self, forKey: .monthly))
  }
}
