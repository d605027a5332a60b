internal import Diagnostics
internal import EconomyModel
internal import Storage

extension Centre {
  /// Deletes a received file from the archive. The bytes of its facts and declarations move to the evidence first, so
  /// that every figure can still be walked back; what concerned nobody kept goes with the file.
  /// - Throws: `archive.missing`, `archive.damaged`.
  package func retireFile(sha256: String, basis: String, _ operation: Operation) throws {
    try audited(operation) { transaction, audit in
      let positions =
        try transaction.factPositions(inFile: sha256) + transaction.declarationPositions(inFile: sha256)
      if let first = positions.first {
        let start = try archive.read(sha256: sha256, bytes: 0..<min(2, first.byteOffset + first.byteCount))
        try transaction.keep(start, ofFile: sha256, at: Self.fileStart)
      }
      for position in positions {
        let range = position.byteOffset..<position.byteOffset + position.byteCount
        try transaction.keep(try archive.read(sha256: sha256, bytes: range), ofFile: sha256, at: position.byteOffset)
      }
      try transaction.bury(
        Tombstone(.file, sha256, basis: basis, removedOn: operation.on, removedBy: operation.actor))
      try audit.note(AuditEntry(.retire, detail: sha256, resultCount: positions.count))
    }
    try archive.delete(sha256: sha256)
  }

  /// Where the first two bytes of a retired file are kept.
  private static let fileStart: Int64 = -1

  /// A row's bytes and its file's first two: out of the archive, else out of the evidence; nil when neither has them.
  func rowBytes(_ evidence: EvidenceReference) throws -> (row: [UInt8], start: [UInt8])? {
    let position = evidence.position
    do {
      let range = position.byteOffset..<position.byteOffset + position.byteCount
      let row = try archive.read(sha256: evidence.fileSHA256, bytes: range)
      return (row, try archive.read(sha256: evidence.fileSHA256, bytes: 0..<min(2, range.upperBound)))
    } catch {
      guard error.code == .archiveMissing else { throw error }
      return try store.read { transaction in
        guard let row = try transaction.keptBytes(ofFile: evidence.fileSHA256, at: position.byteOffset) else {
          return nil
        }
        return (row, try transaction.keptBytes(ofFile: evidence.fileSHA256, at: Self.fileStart) ?? [])
      }
    }
  }
}
