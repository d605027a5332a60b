internal import Dispatch
internal import Foundation
internal import Storage
internal import Synchronization

/// What is done for the database while pages are served.
///
/// Its log is kept short: left to SQLite, whoever makes it long waits until all of it has been moved, and somebody who
/// opens a page would pay for what a batch has written. Its pages are kept in memory, unless it is longer than half of
/// that: once a minute all of it is read.
package final class StoreTending: Sendable {
  private static let longestLog: Int64 = 4 * 1024 * 1024
  /// Read in a quarter of a second each.
  private static let parts: Int64 = 240

  private let shortening: Repetition
  private let warming: Repetition

  /// - Throws: `store.failed` when the database cannot be opened once more.
  package init(of centre: Centre) throws {
    let store = centre.store
    let keeper = try LogKeeper(of: store)
    try store.leaveLogToOthers(true)
    shortening = Repetition("log", every: .seconds(1)) {
      // When it fails, whoever writes does it again, and is told what is wrong.
      if (try? keeper.shorten(longerThan: Self.longestLog)) == nil { try? store.leaveLogToOthers(false) }
    }
    let pages = WarmPages(of: store, longest: Int64(ProcessInfo.processInfo.physicalMemory / 2))
    let turn = Mutex<Int64>(0)
    warming = Repetition("pages", every: .milliseconds(250)) {
      turn.withLock { turn in
        pages.read(part: turn, of: Self.parts)
        turn = (turn + 1) % Self.parts
      }
    }
  }
}
