package import Diagnostics
internal import Synchronization

/// The looks that a page is made of and that may not be on the disk yet: they go there while the page is being made,
/// and it leaves when they have arrived.
package final class PageLooks: Sendable {
  private let arrivals = Mutex<[@Sendable () throws(Reason) -> Void]>([])

  package init() {}

  package func add(_ arrival: @escaping @Sendable () throws(Reason) -> Void) {
    arrivals.withLock { $0.append(arrival) }
  }

  /// Returns when all that was looked at is on the disk, unless that stands still.
  /// - Throws: what the disk says.
  package func arrive() throws(Reason) {
    let looks = arrivals.withLock { arrivals in
      defer { arrivals = [] }
      return arrivals
    }
    for look in looks { try look() }
  }
}
