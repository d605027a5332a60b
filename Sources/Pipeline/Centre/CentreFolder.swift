/// The places inside a centre's folder. Keys are elsewhere: `centre.yaml` says where.
package struct CentreFolder: Hashable, Sendable {
  package let path: String

  package init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var configuration: String { path + "/centre.yaml" }
  package var database: String { path + "/centre.sqlite" }
  package var adapters: String { path + "/adapters" }
  package var policies: String { path + "/policies" }
  package var comparisonPolicy: String { policies + "/comparison.yaml" }
  package var drift: String { policies + "/drift.yaml" }
  package var inbox: String { path + "/inbox" }
  package var outbox: String { path + "/outbox" }
  package var archive: String { path + "/archive" }
  package var reports: String { path + "/reports" }
  package var batchLock: String { path + "/.batch.lock" }
  /// Held while pages are served: batches leave them a processor.
  var serveLock: String { path + "/.serve.lock" }
  /// Backup and retention keep each other out by this one, and no batch.
  var careLock: String { path + "/.care.lock" }

  /// The folders that `init` makes.
  package var all: [String] { [path, adapters, policies, inbox, outbox, archive, reports] }
}
