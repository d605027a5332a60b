/// How a declared figure and verified records are set against each other; one file each in `Comparing`.
package enum ComparisonMethod: String, Hashable, CaseIterable, Sendable, Codable {
  /// Σ verified against Σ declared, with tolerance.
  case sum = "SUM"
  /// An institution's own over-limit flag, carried and never recomputed.
  case cap = "CAP"
  /// Record by record: what is registered and not declared, and the reverse.
  case set = "SET"
  /// A status equals the declared one, or does not.
  case equal = "EQ"
  /// Twelve months' amounts by income class.
  case amount = "AMT"
  /// A floor imputed from the return's own contribution base.
  case imputed = "IMP"
  /// Nothing to compare: whatever is found wants an explanation.
  case explain = "EXPL"
  /// What is found blocks issue until a person resolves it.
  case stop = "STOP"
}
