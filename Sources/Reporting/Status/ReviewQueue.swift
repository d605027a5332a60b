package import EconomyModel

/// What of a batch waits for a person: nothing here is decided by a machine.
package struct ReviewQueue: Hashable, Sendable, Codable {
  /// A received file as people are told of it.
  package struct File: Hashable, Sendable, Codable {
    package let name: String
    /// Lower-case hex.
    package let sha256: String
    package let feedbackAt: Timestamp

    package init(name: String, sha256: String, feedbackAt: Timestamp) {
      self.name = name
      self.sha256 = sha256
      self.feedbackAt = feedbackAt
    }
  }

  /// Two files of one source that answer differently about somebody, and state nothing by which to tell them apart.
  package struct Dispute: Hashable, Sendable, Codable {
    package let institution: InstitutionCode
    package let institutionName: String
    package let item: ItemCode
    package let adapter: String
    package let one: File
    package let other: File
    /// Whose cells wait for it; sorted.
    package let cases: [CaseNumber]

    package init(
      institution: InstitutionCode, institutionName: String, item: ItemCode, adapter: String, one: File,
      other: File, cases: [CaseNumber]
    ) {
      self.institution = institution
      self.institutionName = institutionName
      self.item = item
      self.adapter = adapter
      self.one = one
      self.other = other
      self.cases = cases
    }
  }

  /// A row that was not matched.
  package struct HeldRow: Hashable, Sendable, Codable {
    package let institution: InstitutionCode
    package let item: ItemCode
    package let file: String
    package let line: Int
    package let cause: HoldCause
    package let cases: [CaseNumber]

    package init(
      institution: InstitutionCode, item: ItemCode, file: String, line: Int, cause: HoldCause, cases: [CaseNumber]
    ) {
      self.institution = institution
      self.item = item
      self.file = file
      self.line = line
      self.cause = cause
      self.cases = cases
    }
  }

  /// Rejected rows of one institution and one cause.
  package struct Rejects: Hashable, Sendable, Codable {
    package let institution: InstitutionCode
    package let code: String
    package let meaning: String
    package let chinese: String
    package let rows: Int

    package init(institution: InstitutionCode, code: String, meaning: String, chinese: String, rows: Int) {
      self.institution = institution
      self.code = code
      self.meaning = meaning
      self.chinese = chinese
      self.rows = rows
    }
  }

  package let week: BatchWeek
  package let disputes: [Dispute]
  /// Files that no batch took and that are held; the refused ones are in the status.
  package let unplaced: [BatchStatus.Unplaced]
  /// The first of the held rows, by institution, file and line.
  package let heldRows: [HeldRow]
  /// How many there are in all.
  package let heldCount: Int
  package let rejects: [Rejects]

  package init(
    week: BatchWeek, disputes: [Dispute], unplaced: [BatchStatus.Unplaced], heldRows: [HeldRow], heldCount: Int,
    rejects: [Rejects]
  ) {
    self.week = week
    self.disputes = disputes
    self.unplaced = unplaced
    self.heldRows = heldRows
    self.heldCount = heldCount
    self.rejects = rejects
  }
}
