internal import Diagnostics

/// Walks the chain row by row against its key and the heads kept outside; remembers what does not hold, adjoining
/// rows with one fault as one finding.
package struct AuditVerification {
  package private(set) var findings: [AuditFinding] = []
  package private(set) var rows: Int64 = 0
  private let chain: AuditChain
  private let headsFile: String
  private let lacksHeads: Bool
  private var heads: AuditHeadCheck
  private var previous: [UInt8] = []
  private var latest: [AuditFinding.Fault: Int] = [:]

  package init(chain: AuditChain, heads: AuditHeadLines) {
    self.chain = chain
    headsFile = heads.path
    lacksHeads = heads.isMissing
    self.heads = AuditHeadCheck(lines: heads)
  }

  /// Nothing but notes.
  package var isSound: Bool { findings.allSatisfy { $0.severity == .note } }

  /// One stored row; they come in ascending order.
  package mutating func check(sequence: Int64, canonical: [UInt8], hash: [UInt8]) {
    guard sequence > rows else { return find(.rowsChanged, sequence...sequence) }
    if sequence > rows + 1 {
      find(.rowsMissing, rows + 1...sequence - 1)
    } else if chain.hash(canonical, sequence: sequence, previous: previous) != hash {
      find(.rowsChanged, sequence...sequence)
    }
    rows = sequence
    previous = hash
    if let detail = AuditRecord.restore(in: canonical) { find(.restored(detail), sequence...sequence) }
    switch heads.check(sequence: sequence, hash: hash) {
    case .same: break
    case .differs: find(.headsDiffer, sequence...sequence)
    case .notKept: if !lacksHeads, heads.failure == nil { find(.headsLag, sequence...sequence) }
    }
  }

  /// After the last row.
  package mutating func finish() {
    heads.finish()
    if heads.lastHead > rows { find(.tailCut, rows + 1...heads.lastHead) }
    for line in heads.damagedLines.sorted() { find(.headLinesDamaged, line...line) }
    if lacksHeads { find(.headsMissing, 0...0) }
    if let reason = heads.failure { find(.headsUnreadable(reason), 0...0) }
  }

  private mutating func find(_ fault: AuditFinding.Fault, _ numbers: ClosedRange<Int64>) {
    var whole = numbers
    if let index = latest[fault], findings[index].numbers.upperBound &+ 1 == numbers.lowerBound {
      whole = findings[index].numbers.lowerBound...numbers.upperBound
      findings[index] = AuditFinding(fault: fault, numbers: whole, headsFile: headsFile)
    } else {
      latest[fault] = findings.count
      findings.append(AuditFinding(fault: fault, numbers: whole, headsFile: headsFile))
    }
  }
}
