/// 采纳的反证: what a second person accepted against a finding that blocks issue, and of which rows.
package struct AcceptedRebuttal: Hashable, Sendable, Codable {
  /// The number of the note that holds its words.
  package let note: Int64
  /// The rows it rebuts, sorted; of any other row it says nothing.
  package let evidence: [EvidenceReference]
  /// SHA-256 of what was attached to it, lower-case hex, sorted.
  package let papers: [String]
  package let recordedBy: String
  package let recordedAt: Timestamp
  package let decidedBy: String
  package let decidedAt: Timestamp

  /// Nil for a note that is no rebuttal, or that nobody accepted.
  package init?(_ note: CaseNote) {
    guard let review = note.review, review.isAccepted else { return nil }
    switch note.kind {
    case .explanation, .objection: return nil
    case .rebuttal: break
    }
    self.note = note.number
    evidence = note.evidence
    papers = note.attached.map(\.sha256).sorted()
    recordedBy = note.recordedBy
    recordedAt = note.recordedAt
    decidedBy = review.by
    decidedAt = review.at
  }

  /// Whether it speaks of one of the rows that a line rests on.
  func concerns(_ line: FindingLine) -> Bool {
    line.rows.contains { row in evidence.contains { $0.isSameRow(as: row) } }
  }
}
