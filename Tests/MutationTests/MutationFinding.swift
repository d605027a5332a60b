/// Something that a damaged file did and must not do.
struct MutationFinding: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// Bytes without owner, with two owners, or rows without end.
    case conservation
    /// A row that the damage did not touch is gone, or is rejected now.
    case neighbourLost
    /// A row that the damage did not touch says something else now.
    case neighbourChanged
    /// A file of delimited text was refused for one row, without a trailer that contradicts it.
    case refusedWhole
    /// A cut file whose layout has a trailer was not refused.
    case cutAccepted
    /// A figure that the whole file does not hold was accepted, and no rule allows it.
    case wrongFigure
    /// The same, and the figure stands under a control total that could be compared.
    case wrongTotalledFigure
  }

  let kind: Kind
  let mutation: Mutation
  let line: Int
  /// Names of fields, or a reason's code: nothing of a cell's text.
  let what: String

  func description(in sample: String) -> String { "\(sample):\(line): \(kind.rawValue) \(what), \(mutation)" }
}
