internal import GRDB

/// The inside of one ``CentreStore/write(_:)`` or ``CentreStore/read(_:)``; the aspects of the store are its
/// extensions. It must not outlive the call.
package struct StoreTransaction {
  let database: Database
}
