import EconomyModel
import Storage

extension StoreTransaction {
  /// A report without a line or a cell.
  func prepare(_ report: StoredReport) throws -> Bool {
    try ReportWriting(in: self).write(report, CaseSummary(lines: [], grid: []))
  }
}
