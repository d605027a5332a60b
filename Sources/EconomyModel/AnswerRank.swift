/// By what a file says of itself it is told from an earlier answer of the same institution; order of arrival says
/// nothing.
package struct AnswerRank: Hashable, Sendable, Codable {
  /// The round of the list it names: an answer to a second question stands above one to the first.
  package let round: Int
  /// The file's own number.
  package let sequence: Int64?
  /// When the file says that it was made.
  package let createdAt: Timestamp?

  package init(round: Int = 0, sequence: Int64? = nil, createdAt: Timestamp? = nil) {
    self.round = round
    self.sequence = sequence
    self.createdAt = createdAt
  }

  /// Nothing stated by one of the two decides nothing.
  package func outranks(_ other: AnswerRank) -> Bool {
    if round != other.round { return round > other.round }
    if let own = sequence, let others = other.sequence, own != others { return own > others }
    if let own = createdAt, let others = other.createdAt { return own > others }
    return false
  }
}
