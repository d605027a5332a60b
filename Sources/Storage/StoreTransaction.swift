internal import Diagnostics
internal import GRDB

/// The inside of one ``CentreStore/write(_:)`` or ``CentreStore/read(_:)``; the aspects of the store are its
/// extensions. It must not outlive the call.
package struct StoreTransaction {
  let database: Database

  /// - Throws: `store.invariant` unless the statement just run changed exactly one row.
  func requireOneRow(_ fault: String) throws(Reason) {
    guard database.changesCount == 1 else {
      throw Reason(.storeConstraint, found: fault, wayOut: "nothing was written; run the command again")
    }
  }
}
