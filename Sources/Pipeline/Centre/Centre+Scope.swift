internal import Diagnostics
internal import EconomyModel
internal import Storage

extension Centre {
  /// The case that a case number or an authorisation's number names. One outside the scope is as one that is not there.
  /// - Throws: `case.unknown`.
  func visibleCase(
    named text: String, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> CaseNumber {
    guard let caseNumber = try transaction.caseNumber(named: text), try isVisible(caseNumber, scope, in: transaction)
    else {
      throw Reason(
        .caseUnknown, found: "there is no case '\(text)'",
        wayOut: "give the case number (核对编号) as the declaration states it")
    }
    return caseNumber
  }

  /// A case that no declaration puts anywhere is in nobody's regions.
  func isVisible(
    _ caseNumber: CaseNumber, _ scope: RegionScope, in transaction: StoreTransaction
  ) throws -> Bool {
    try transaction.region(of: caseNumber).map(scope.covers) ?? false
  }
}
