package import EconomyModel

/// What a file read to its end says of itself.
package struct FileSummary: Hashable, Sendable {
  /// Records and rejected rows.
  package let rowCount: Int64
  /// Its trailer held, or it names the list that it answers: silence about a listed subject then means *nothing*,
  /// where the layout returns hits only.
  package let isComplete: Bool
  package let asOf: CivilDate?
  package let feedbackAt: Timestamp?
  /// The query list that the file says it answers.
  package let list: String?
  /// The file's own number and time, by which a resend is told from its forerunner.
  package let sequence: Int64?
  package let createdAt: Timestamp?
}
