package import Diagnostics

/// Walks the chain row by row against its key and the heads kept outside; remembers what does not hold.
package struct AuditVerification {
  package struct Finding: Hashable, Sendable {
    package let severity: Diagnostic.Severity
    package let reason: Reason
  }

  package private(set) var findings: [Finding] = []
  package private(set) var rows: Int64 = 0
  private let chain: AuditChain
  private let heads: [Int64: [UInt8]]
  private let lastHead: Int64
  private var previous: [UInt8] = []

  package init(chain: AuditChain, heads: [(sequence: Int64, hash: [UInt8])]) {
    self.chain = chain
    self.heads = Dictionary(heads.map { ($0.sequence, $0.hash) }, uniquingKeysWith: { first, _ in first })
    lastHead = heads.map(\.sequence).max() ?? 0
  }

  /// Nothing but notes.
  package var isSound: Bool { findings.allSatisfy { $0.severity == .note } }

  package mutating func check(sequence: Int64, canonical: [UInt8], hash: [UInt8]) {
    if sequence != rows + 1 {
      fault(.auditRowMissing, "the audit record lacks rows \(rows + 1) to \(sequence - 1)")
    } else if chain.hash(canonical, sequence: sequence, previous: previous) != hash {
      fault(.auditRowChanged, "audit row \(sequence) was changed, or sealed with another key")
    }
    if let head = heads[sequence], head != hash {
      fault(.auditHeadDiffers, "audit row \(sequence) is not the one whose head was kept")
    }
    rows = sequence
    previous = hash
  }

  /// After the last row.
  package mutating func finish() {
    if rows < lastHead { fault(.auditTailCut, "the audit record ends at row \(rows); heads reach row \(lastHead)") }
    for sequence in 1..<max(1, min(rows, lastHead)) where heads[sequence] == nil {
      fault(.auditHeadsDamaged, "the heads file lacks row \(sequence)")
      break
    }
    guard rows > lastHead else { return }
    findings.append(
      Finding(
        severity: .note,
        reason: Reason(
          .auditHeadLags, found: "rows \(lastHead + 1) to \(rows) have no head kept yet: a run was killed after writing"
        )))
  }

  private mutating func fault(_ code: DiagnosticCode, _ found: String) {
    findings.append(
      Finding(
        severity: .error,
        reason: Reason(code, found: found, wayOut: "somebody tampered: compare with the last backup")))
  }
}
