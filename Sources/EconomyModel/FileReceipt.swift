package import Diagnostics

/// What became of one received file.
package struct FileReceipt: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case accepted
    /// Refused whole; nothing of it counts.
    case refused(Reason, line: Int, column: Int)
  }

  package let fileName: String
  package let sha256: String
  package let institution: InstitutionCode
  package let adapter: String
  package let adapterVersion: String
  package let week: BatchWeek
  package let byteCount: Int64
  package let verdict: Verdict
  package let counts: FateCounts
  /// A whole hits-only file: whoever it does not name has nothing there (查无).
  package let silenceIsNothing: Bool
  package let asOf: CivilDate?
  package let feedbackAt: Timestamp
  /// What it says of itself, by which a resend is told from its forerunner.
  package let rank: AnswerRank

  package init(
    fileName: String, sha256: String, institution: InstitutionCode, adapter: String, adapterVersion: String,
    week: BatchWeek, byteCount: Int64, verdict: Verdict, counts: FateCounts, silenceIsNothing: Bool, asOf: CivilDate?,
    feedbackAt: Timestamp, rank: AnswerRank = AnswerRank()
  ) {
    self.fileName = fileName
    self.sha256 = sha256
    self.institution = institution
    self.adapter = adapter
    self.adapterVersion = adapterVersion
    self.week = week
    self.byteCount = byteCount
    self.verdict = verdict
    self.counts = counts
    self.silenceIsNothing = silenceIsNothing
    self.asOf = asOf
    self.feedbackAt = feedbackAt
    self.rank = rank
  }
}
