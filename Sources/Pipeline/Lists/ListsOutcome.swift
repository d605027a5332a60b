package import Diagnostics
package import Storage

/// What writing a batch's lists came to.
package struct ListsOutcome: Sendable {
  /// Those that have left now.
  package private(set) var lists: [StoredList] = []
  /// Of lists that could not be written whole, and so were not.
  package private(set) var faults: [Diagnostic] = []

  /// A fault of the list is kept; one of the centre goes on up.
  mutating func add(_ write: () throws -> StoredList?) throws {
    do {
      if let list = try write() { lists.append(list) }
    } catch let found as Diagnostics {
      faults += found.list
    }
  }
}
