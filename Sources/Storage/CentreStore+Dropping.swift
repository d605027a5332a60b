extension CentreStore {
  private static let rowsPerTransaction = 256
  private static let blocksPerTransaction = 16

  /// Drops what was loaded of a file that does not count, in short transactions.
  /// - Parameter keepingRejects: they stay as the file's error list.
  package func dropRows(of receipt: Int64, keepingRejects: Bool) throws {
    while try write({
      try $0.dropRows(
        of: receipt, keepingRejects: keepingRejects, most: Self.rowsPerTransaction, blocks: Self.blocksPerTransaction)
    }) {}
  }

  /// Drops the rows of files that were withdrawn.
  package func dropWithdrawn() throws {
    for receipt in try read({ try $0.emptying() }) {
      try dropRows(of: receipt, keepingRejects: true)
      try write { try $0.setEmptied(receipt) }
    }
  }

  /// Removes what killed runs left half loaded; returns how many files.
  package func sweepUnfinished() throws -> Int {
    try dropWithdrawn()
    let unfinished = try read { try $0.unfinished() }
    for receipt in unfinished {
      try dropRows(of: receipt, keepingRejects: false)
      try write { try $0.forget(receipt) }
    }
    return unfinished.count
  }
}
