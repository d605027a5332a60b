internal import Comparing
internal import Diagnostics
internal import EconomyModel
internal import Reporting
internal import Storage

/// Makes the report value of any case of one batch as of one receipt: gathers, compares, composes.
struct ReportComposer {
  private let batch: StoredBatch
  private let catalogue: ItemCatalogue
  private let gathering: EvidenceGathering

  /// - Parameter state: where to stop; what the batch knows now when nil.
  init(batch: StoredBatch, at state: EvidenceState? = nil, in transaction: StoreTransaction) throws {
    self.batch = batch
    catalogue = try ItemCatalogue(adding: batch.terms.addedItems)
    gathering = try EvidenceGathering(
      batch: batch, catalogue: catalogue, at: state ?? EvidenceState(of: batch.week, in: transaction), in: transaction)
  }

  var state: EvidenceState { gathering.state }

  struct Composed {
    let value: VerificationReport
    let gathered: GatheredCase
  }

  /// - Returns: nil when the case is not in the batch.
  func report(
    _ caseNumber: CaseNumber, version: Int, verifiedOn: CivilDate, in transaction: StoreTransaction
  ) throws -> Composed? {
    guard let gathered = try gathering.gather(caseNumber, in: transaction) else { return nil }
    let comparison = Comparison(policy: batch.terms.policy, catalogue: catalogue).of(gathered.evidence)
    let composition = ReportComposition(
      batch: batch, catalogue: catalogue, declaration: gathered.declaration, evidence: gathered.evidence,
      authorisations: gathered.authorisations)
    let compared = composition.report(comparison, version: version, verifiedOn: verifiedOn)
    let value = compared.rebutted(by: try transaction.notes(of: caseNumber))
    return Composed(value: try supplemented(value, in: transaction), gathered: gathered)
  }

  /// Beside what differs from the version issued before it, when there is one.
  private func supplemented(
    _ value: VerificationReport, in transaction: StoreTransaction
  ) throws -> VerificationReport {
    guard value.version > 1,
      let before = try transaction.report(of: value.caseNumber, week: value.week, version: value.version - 1)
    else { return value }
    switch before.state {
    case .prepared: return value
    case .issued(let issue):
      let issued = try CanonicalReport(decoding: issue.value)
      return value.supplementing(
        Supplement(from: issued.value, to: value, digest: issued.digest, issuedAt: issue.issuedAt))
    }
  }
}
