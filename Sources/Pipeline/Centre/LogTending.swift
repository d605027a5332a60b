internal import Dispatch
internal import Storage

/// Keeps the database's log short while pages are served. Left to SQLite, whoever makes it long waits until all of it
/// has been moved: somebody who opens a page would pay for what a batch has written.
package final class LogTending: Sendable {
  private static let longest: Int64 = 4 * 1024 * 1024
  /// Only made and cancelled, both by this value's owner.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  /// - Throws: `store.failed` when the database cannot be opened once more.
  package init(of centre: Centre) throws {
    let keeper = try LogKeeper(of: centre.store)
    let store = centre.store
    try store.leaveLogToOthers(true)
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "log", qos: .utility))
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler {
      // When it fails, whoever writes does it again, and is told what is wrong.
      if (try? keeper.shorten(longerThan: Self.longest)) == nil { try? store.leaveLogToOthers(false) }
    }
    timer.activate()
  }

  deinit { timer.cancel() }
}
