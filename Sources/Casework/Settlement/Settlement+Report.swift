package import EconomyModel

extension AnswersReport {
  /// A report's coverage in counts.
  /// - Parameter digest: of the report, as it was stored.
  package init(of report: VerificationReport, digest: String) {
    let states = report.coverage.map(\.state)
    self.init(
      week: report.week, version: report.version, digest: digest, verifiedOn: report.verifiedOn,
      answered: states.count { $0.isAnswered }, pending: states.count { PendingCell.isPending($0) },
      notAsked: states.count { $0 == .notAsked })
  }
}

extension PendingCell {
  static func isPending(_ state: CellState) -> Bool {
    switch state {
    case .pending, .mismatch, .rejected, .error: true
    case .hit, .nothing, .notApplicable, .notAsked: false
    }
  }
}

extension Settlement {
  /// A commitment set against a report.
  /// - Parameter rebutted: items whose record counts for nothing, by an accepted rebuttal.
  package init(
    of report: VerificationReport, digest: String, promised: [PromisedFigure], rebutted: Set<ItemCode> = [],
    monthly: MonthlyChange? = nil
  ) {
    let promises = Dictionary(promised.map { ($0.item, $0.figure) }) { first, _ in first }
    let categories = Dictionary(report.items.map { ($0.code, $0.category) }) { first, _ in first }
    let lines = report.findings.flatMap { finding in
      let weighing = SettlementWeighing(
        category: categories[finding.item] ?? .status, isRebutted: rebutted.contains(finding.item))
      return [weighing.rollUp(finding, promise: promises[finding.item])]
        + finding.lines.map { weighing.line($0, finding.item) }
    }
    let pending = report.coverage.filter { PendingCell.isPending($0.state) }.map { cell in
      PendingCell(subject: cell.subject, item: cell.item, institution: cell.institution, state: cell.state)
    }
    self.init(
      report: AnswersReport(of: report, digest: digest), lines: lines, pending: pending, monthly: monthly)
  }
}
