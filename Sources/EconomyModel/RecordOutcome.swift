/// What one returned row says of its subject.
package enum RecordOutcome: String, Hashable, CaseIterable, Sendable, Codable {
  case found, nothing, identityMismatch = "identity-mismatch", rejected, error

  /// The cell state that this answer stands for.
  package var cellState: CellState {
    switch self {
    case .found: .hit
    case .nothing: .nothing
    case .identityMismatch: .mismatch
    case .rejected: .rejected
    case .error: .error
    }
  }
}
