import EconomyModel
import Foundation
import Pipeline

/// A centre in which the shipped households went through one batch.
final class DemonstratedCentre {
  let folder: TemporaryFolder
  let centre: Centre
  let outcome: BatchOutcome

  /// - Parameter returns: what to ingest, in which order; every scenario's returns when nil.
  init(returns: [String]? = nil) throws {
    folder = try TemporaryFolder()
    let run = try Shipped.demonstration.run(
      in: folder.path + "/centre", week: BatchWeek("2026-W47"), Shipped.operation(), returns: returns)
    centre = run.centre
    outcome = run.outcome
  }

  /// Every case's canonical report.
  func reports() throws -> [String: String] {
    var reports: [String: String] = [:]
    for number in try centre.caseNumbers(in: BatchWeek("2026-W47")) {
      reports[number.rawValue] = try report(number.rawValue).json()
    }
    return reports
  }

  func report(_ caseNumber: String) throws -> CaseReport {
    try centre.report(ReportWanted(caseText: caseNumber), use: .view("json"), Shipped.operation())
  }
}
