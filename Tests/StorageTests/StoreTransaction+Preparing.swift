import EconomyModel
import Storage

extension StoreTransaction {
  /// A report without a line or a cell.
  func prepare(_ report: StoredReport) throws -> Bool {
    let common = ReportWriting.Common(
      week: report.week, receiptsThrough: report.receiptsThrough, decisionsThrough: report.decisionsThrough,
      verifiedOn: report.verifiedOn, preparedBy: report.preparedBy, preparedAt: report.preparedAt)
    return try ReportWriting(common, in: self).write(
      report.caseNumber, version: report.version, declarationVersion: report.declarationVersion,
      CaseSummary(lines: [], grid: []))
  }
}
