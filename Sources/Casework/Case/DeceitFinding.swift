/// 欺骗线索: recorded by one person on papers, established by another or not.
package struct DeceitFinding: Hashable, Sendable {
  package let record: DeceitRecord
  package let evidence: [EvidencePaper]
  package let recorded: CaseStep
  /// Nil while it waits for the second person.
  package internal(set) var established: CaseStep?
}
