package import EconomyModel

/// One thing worth recording, before it is sealed into the chain.
package struct AuditEntry: Hashable, Sendable {
  package let action: AuditAction
  package let caseNumber: CaseNumber?
  /// Numbers of the authorisations it rests on.
  package let authorisations: [String]
  /// Whose data it was: matching keys, kept only as keyed hashes.
  package let documents: [String]
  /// What exactly: a file's SHA-256, an item, a format, a version.
  package let detail: String
  package let resultCount: Int

  package init(
    _ action: AuditAction, caseNumber: CaseNumber? = nil, authorisations: [String] = [], documents: [String] = [],
    detail: String = "", resultCount: Int = 0
  ) {
    self.action = action
    self.caseNumber = caseNumber
    self.authorisations = authorisations
    self.documents = documents
    self.detail = detail
    self.resultCount = resultCount
  }
}
