internal import Diagnostics

/// Walks the file of heads beside the rows.
///
/// A head covers every row before it, so that rows without one are no fault while rows have heads after them: a kill
/// between a row and its head leaves that, and perhaps the beginning of a line.
struct AuditHeadCheck {
  enum Verdict: Hashable {
    case same, differs
    case notKept
  }

  /// The greatest row a head was read of.
  private(set) var lastHead: Int64 = 0
  private(set) var damagedLines: [Int64] = []
  private(set) var failure: Reason?
  private var lines: AuditHeadLines
  private var upcoming: (line: Int64, sequence: Int64, hash: [UInt8])?
  /// A fragment before the upcoming head, until a row without a head turns out to be its row.
  private var fragment: (line: Int64, bytes: [UInt8])?

  init(lines: AuditHeadLines) {
    self.lines = lines
    advance()
  }

  /// What the kept head says about a row; rows come in ascending order.
  mutating func check(sequence: Int64, hash: [UInt8]) -> Verdict {
    while let head = upcoming, head.sequence < sequence { take(head) }
    guard let head = upcoming, head.sequence == sequence else {
      if let torn = fragment, AuditHeads.line(sequence, hash).starts(with: torn.bytes) { fragment = nil }
      return .notKept
    }
    take(head)
    return head.hash == hash ? .same : .differs
  }

  /// After the last row: reads what is left.
  mutating func finish() {
    while let head = upcoming { take(head) }
    dropFragment()
  }

  private mutating func take(_ head: (line: Int64, sequence: Int64, hash: [UInt8])) {
    if head.sequence > lastHead { lastHead = head.sequence } else { damagedLines.append(head.line) }
    dropFragment()
    advance()
  }

  private mutating func advance() {
    upcoming = nil
    do throws(Reason) {
      while let line = try lines.next() {
        switch line.content {
        case .head(let sequence, let hash):
          upcoming = (line.number, sequence, hash)
          return
        case .fragment(let bytes):
          dropFragment()
          fragment = (line.number, bytes)
        }
      }
    } catch {
      failure = error
    }
  }

  private mutating func dropFragment() {
    if let torn = fragment { damagedLines.append(torn.line) }
    fragment = nil
  }
}
