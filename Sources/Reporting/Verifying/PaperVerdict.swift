package import Diagnostics

/// What `hedui verify` says of a paper.
package struct PaperVerdict: Sendable {
  let file: PaperFile
  /// Of the paper by itself.
  package let findings: [PaperFinding]
  /// Nil when no centre was at hand.
  package private(set) var evidence: EvidenceCheck?

  /// - Parameters:
  ///   - name: the file's name, for messages.
  ///   - publicKeyBytes: the centre's public key, 32 bytes.
  /// - Throws: `report.template`, `report.unwritable`.
  package init(of file: PaperFile, named name: String, publicKeyBytes: [UInt8]) throws(Reason) {
    self.file = file
    findings = try file.findings(named: name, publicKeyBytes: publicKeyBytes)
  }

  package func with(_ evidence: EvidenceCheck) -> PaperVerdict {
    var verdict = self
    verdict.evidence = evidence
    return verdict
  }

  package var allFindings: [PaperFinding] { findings + (evidence?.findings ?? []) }

  package var isSound: Bool { allFindings.isEmpty }
}
