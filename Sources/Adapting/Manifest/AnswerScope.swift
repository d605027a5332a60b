/// Whom a returned file speaks of.
package enum AnswerScope: String, Hashable, Sendable, CaseIterable {
  /// Each subject on the query list has a row, if only to say that nothing was found.
  case everySubject = "every-subject"
  /// Only subjects with something to show have rows.
  case hitsOnly = "hits-only"
}
