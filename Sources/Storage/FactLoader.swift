internal import Diagnostics
package import EconomyModel
internal import Foundation
internal import GRDB

/// Puts one file's rows into the store. Facts wait until there are many, so that those about one person come to stand
/// together; the other rows are few.
package final class FactLoader {
  /// Few enough, rows and bytes of blocks, that nobody who waits to write notices.
  private static let rowsPerTransaction = 4096
  private static let bytesPerTransaction = 2 << 20

  private let store: CentreStore
  private let receipt: Int64
  private var run: FactRun
  /// What the words of packed records stand for.
  package let words = WordList()
  private var runsWritten = 0

  /// - Parameter byteCount: the file's, where it is known: room for as many facts as are likely is taken at once.
  package init(store: CentreStore, receipt: Int64, layout: [RecordField], byteCount: Int64 = 0) {
    self.store = store
    self.receipt = receipt
    run = FactRun(layout: layout, words: words)
    run.reserve(Int(clamping: byteCount / 128))
  }

  /// ``finish()`` is still to be called.
  package func load(_ rows: [IngestedRow]) throws {
    var others: [IngestedRow] = []
    for row in rows {
      switch row {
      case .fact(let person, let rule, let record): try load(record, about: person, by: rule)
      case .held, .rejected, .dropped: others.append(row)
      }
    }
    for first in stride(from: 0, to: others.count, by: Self.rowsPerTransaction) {
      try write(others[first..<min(first + Self.rowsPerTransaction, others.count)])
    }
  }

  /// ``finish()`` is still to be called.
  package func load(_ record: CanonicalRecord, about person: PersonKey, by rule: MatchRule) throws {
    try run.append(record, of: person, by: rule)
    if run.isFull { try writeRun() }
  }

  /// Packed records whose words are those of ``words``; ``finish()`` is still to be called.
  package func load(_ matches: [PackedMatch], of batch: PackedBatch, by rule: MatchRule) throws {
    run.append(matches, of: batch, by: rule)
    if run.isFull { try writeRun() }
  }

  /// Everything that was loaded is on the disk when this returns.
  package func finish() throws {
    if !run.isEmpty { try writeRun() }
  }

  private func write(_ rows: ArraySlice<IngestedRow>) throws {
    var dropped: [RowFate: [FilePosition]] = [:]
    try store.write { transaction in
      for row in rows {
        switch row {
        case .fact: continue
        case .held(let cause, let persons, let position):
          try transaction.hold(cause, persons, at: position, in: receipt)
        case .rejected(let reject, let persons):
          try transaction.store(reject, about: persons, in: receipt)
        case .dropped(let fate, let position): dropped[fate, default: []].append(position)
        }
      }
      for fate in RowFate.allCases { try transaction.drop(fate, at: dropped[fate] ?? [], in: receipt) }
    }
  }

  private func writeRun() throws {
    let blocks = run.blocks()
    var first = 0
    while first < blocks.count {
      var (last, bytes) = (first, 0)
      while last < blocks.count, bytes < Self.bytesPerTransaction {
        bytes += blocks[last].bytes.count
        last += 1
      }
      try store.write { transaction in
        for block in blocks[first..<last] { try transaction.store(block, run: runsWritten, in: receipt) }
      }
      first = last
    }
    run.removeAll()
    runsWritten += 1
  }
}

/// The numbers under which two enumerations are stored: a new case takes a new number, an old one keeps its own.
extension RecordOutcome {
  var stored: UInt8 {
    switch self {
    case .found: 0
    case .nothing: 1
    case .identityMismatch: 2
    case .rejected: 3
    case .error: 4
    }
  }

  init?(stored: Int64) {
    guard let match = Self.allCases.first(where: { Int64($0.stored) == stored }) else { return nil }
    self = match
  }
}

extension MatchRule {
  var stored: UInt8 {
    switch self {
    case .identityAndName: 1
    case .oldIdentityAndName: 2
    case .identityAndNormalisedName: 3
    case .identityAndFormerName: 4
    case .identityAndLossyName: 5
    case .identityOnly: 6
    case .decidedByPerson: 7
    }
  }

  init?(stored: Int64) {
    guard let match = Self.allCases.first(where: { Int64($0.stored) == stored }) else { return nil }
    self = match
  }
}
