/// 终止: why, when, and where the case stood.
package struct CaseEnding: Hashable, Sendable {
  package let cause: EndingCause
  package let step: CaseStep
  package let from: CommitmentState
}
