package import EconomyModel

/// One version of a case's report in a batch. A prepared one is rendered from its inputs; an issued one is frozen.
package struct StoredReport: Hashable, Sendable {
  /// What an issued report carries besides its inputs.
  package struct Issue: Hashable, Sendable {
    package let issuedBy: String
    package let issuedAt: Timestamp
    package let digest: String
    package let signature: String
    /// The canonical JSON.
    package let value: [UInt8]

    package init(issuedBy: String, issuedAt: Timestamp, digest: String, signature: String, value: [UInt8]) {
      self.issuedBy = issuedBy
      self.issuedAt = issuedAt
      self.digest = digest
      self.signature = signature
      self.value = value
    }
  }

  package enum State: Hashable, Sendable {
    case prepared
    case issued(Issue)
  }

  package let caseNumber: CaseNumber
  package let week: BatchWeek
  package let version: Int
  package let declarationVersion: Int
  package let receiptsThrough: Int64
  package let decisionsThrough: Int64
  package let verifiedOn: CivilDate
  package let preparedBy: String
  package let preparedAt: Timestamp
  package let prints: Int
  package let state: State

  package init(
    caseNumber: CaseNumber, week: BatchWeek, version: Int, declarationVersion: Int, receiptsThrough: Int64,
    decisionsThrough: Int64 = 0, verifiedOn: CivilDate, preparedBy: String, preparedAt: Timestamp, prints: Int = 0,
    state: State = .prepared
  ) {
    self.caseNumber = caseNumber
    self.week = week
    self.version = version
    self.declarationVersion = declarationVersion
    self.receiptsThrough = receiptsThrough
    self.decisionsThrough = decisionsThrough
    self.verifiedOn = verifiedOn
    self.preparedBy = preparedBy
    self.preparedAt = preparedAt
    self.prints = prints
    self.state = state
  }
}
