/// A rebuttal that waits for its reviewer.
package struct OpenRebuttal: Hashable, Sendable {
  package let rebuttal: Rebuttal
  package let evidence: [EvidencePaper]
  package let step: CaseStep
}
