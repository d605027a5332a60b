package import Casework
package import EconomyModel
package import Storage

/// 个案: everything somebody who works on one family looks at.
package struct CaseFile: Sendable {
  /// What a money item came to in one batch.
  package struct Balance: Hashable, Sendable {
    package let week: BatchWeek
    package let verifiedOn: CivilDate
    package let item: ItemCode
    package let verified: Fen
  }

  package let request: VerificationRequest
  package let declarationVersion: Int
  /// The newest version of each, sorted by number and document.
  package let authorisations: [Authorisation]
  /// Nil while no batch has compared the case.
  package let report: CaseReport?
  /// Newest first.
  package let versions: [ReportHead]
  package let notes: [CaseNote]
  /// The masked rows that findings cite, as far as their bytes are kept.
  package let rows: [EvidenceReference: String]
  /// By when each institution of the batch has to answer.
  package let due: [InstitutionCode: DueDate]
  /// Of balances (deposits, funds …), oldest first.
  package let balances: [Balance]
  /// 承诺案件; nil for a case that is helped on no commitment.
  package let commitment: CommittedCase?
}
