import Diagnostics

/// What a source of drafts hands out.
enum Draft: Sendable {
  case declaration(DraftCase)
  case authorisation(DraftRow)
  /// An authorisation that cannot be read.
  case lostAuthorisation(Diagnostic)
  /// Rows that belong to no declaration.
  case stray(Diagnostic)
}

/// A file, or the CSV tables together, giving out drafts one by one.
protocol DraftSource {
  /// Nil at the end; throws when the files are unusable after all.
  mutating func next() throws(Diagnostics) -> Draft?
}
