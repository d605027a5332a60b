internal import Diagnostics
package import EconomyModel
internal import Reporting
internal import Storage

extension Centre {
  private static let casesPerRead = 256

  /// The newest report of every case of a week as canonical JSON, sorted by case number, some at a time in memory.
  /// - Parameter week: the newest when nil.
  /// - Throws: `batch.unknown`.
  package func exportReports(
    of week: BatchWeek?, _ operation: Operation, _ line: (String) -> Void
  ) throws {
    let batch = try batch(of: week)
    let cases = try caseNumbers(in: batch.week)
    try record(AuditEntry(.export, detail: "\(batch.week.description) json", resultCount: cases.count), operation)
    for first in stride(from: 0, to: cases.count, by: Self.casesPerRead) {
      let chunk = cases[first..<min(first + Self.casesPerRead, cases.count)]
      try store.read { transaction in
        var composer: ReportComposer?
        for caseNumber in chunk {
          guard let stored = try transaction.report(of: caseNumber, week: batch.week) else { continue }
          if let text = try issuedText(stored) {
            line(text)
            continue
          }
          if composer?.state != EvidenceState(of: stored) {
            composer = try ReportComposer(batch: batch, at: EvidenceState(of: stored), in: transaction)
          }
          let composed = try composer?.report(
            caseNumber, version: stored.version, verifiedOn: stored.verifiedOn, in: transaction)
          if let composed { line(String(decoding: try CanonicalReport(composed.value).json, as: UTF8.self)) }
        }
      }
    }
  }

  private func issuedText(_ stored: StoredReport) throws -> String? {
    switch stored.state {
    case .prepared: nil
    case .issued(let issue): String(decoding: issue.value, as: UTF8.self)
    }
  }
}
