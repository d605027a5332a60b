package import Diagnostics
package import EconomyModel

/// What a run over the inbox came to.
package struct IngestOutcome: Sendable {
  package private(set) var received: [FileReceipt] = []
  package private(set) var recognised = 0
  /// How many files no batch took.
  package private(set) var unplaced = 0
  /// Files that no receipt could be made for.
  package var troubles: [Diagnostic] = []
  /// For the institutions whose files were refused, or rows of them rejected.
  package var packs = ErrorPacks()
  /// The batches of files that count no longer.
  var withdrawnFrom: [BatchWeek] = []

  mutating func add(_ result: IntakeTeam.Result) {
    switch result {
    case .taken(.recognised): recognised += 1
    case .taken(.received(let receipt)): received.append(receipt)
    case .unplaced(let trouble):
      troubles.append(trouble)
      unplaced += 1
    }
  }

  /// The batches that something has arrived for, or was withdrawn from, oldest first.
  var weeks: [BatchWeek] { Set(received.map(\.week) + withdrawnFrom).sorted() }
}
