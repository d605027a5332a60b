internal import Storage

/// The audit record's next rows, each sealed into the transaction as it comes: a million of them take no more memory
/// than their hashes.
struct AuditSealing {
  private static let headsAtATime = 4096

  private let chain: AuditChain
  private let transaction: StoreTransaction
  /// Of the row before these.
  private let before: Int64
  private var last: [UInt8]
  /// One row's after another's.
  private var hashes: [UInt8] = []
  private var count = 0

  init(_ chain: AuditChain, in transaction: StoreTransaction) throws {
    self.chain = chain
    self.transaction = transaction
    (before, last) = try transaction.lastAudit() ?? (0, [])
  }

  mutating func add(_ record: AuditRecord) throws {
    let sealed = try chain.seal(record, sequence: before + Int64(count) + 1, previous: last)
    try transaction.appendAudit(sequence: sealed.sequence, record: sealed.canonical, hash: sealed.hash)
    last = sealed.hash
    hashes += sealed.hash
    count += 1
  }

  /// Appends the heads of what was sealed, once the transaction stands.
  func write(to heads: SyncedFile) throws {
    if count == 0 { return }
    let size = hashes.count / count
    var lines: [UInt8] = []
    for place in 0..<count {
      let hash = Array(hashes[place * size..<(place + 1) * size])
      lines += AuditHeads.line(before + Int64(place) + 1, hash)
      if (place + 1).isMultiple(of: Self.headsAtATime) {
        try heads.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try heads.write(lines)
    try heads.sync()
  }
}
