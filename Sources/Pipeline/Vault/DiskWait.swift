package import Diagnostics
package import Dispatch
internal import Synchronization

/// 落盘: brings what was written into a file to the disk on a thread beside the writers, as often as the disk can, so
/// that each of them waits for its own bytes, together with the others, and no longer than it wants to.
package final class DiskWait: Sendable {
  private struct State {
    /// How often something was written, and up to which of them all is on the disk.
    var written: Int64 = 0
    var onDisk: Int64 = 0
    var isSyncing = false
    /// After a sync that failed nothing is known of what was written: it stays so.
    var failure: Reason?
    var waiting: [(number: Int64, semaphore: DispatchSemaphore)] = []
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "disk", qos: .userInteractive)
  private let sync: @Sendable () throws(Reason) -> Void

  /// - Parameter sync: waits until all that was written before it is on the disk.
  package init(_ sync: @escaping @Sendable () throws(Reason) -> Void) { self.sync = sync }

  package var hasFailed: Bool { state.withLock { $0.failure != nil } }

  /// To be called when something was written: returns when it is on the disk, or has the disk go on with it.
  /// - Parameter longest: nil: as long as it takes.
  /// - Returns: whether it is on the disk.
  /// - Throws: what the disk says.
  @discardableResult
  package func wait(atMost longest: DispatchTimeInterval?) throws(Reason) -> Bool {
    let semaphore = DispatchSemaphore(value: 0)
    let (number, begins) = state.withLock { state in
      state.written += 1
      state.waiting.append((state.written, semaphore))
      let begins = !state.isSyncing
      state.isSyncing = true
      return (state.written, begins)
    }
    if begins { queue.async { [self] in goOn() } }
    if let longest { _ = semaphore.wait(timeout: .now() + longest) } else { semaphore.wait() }
    let (isThere, failure) = state.withLock { ($0.onDisk >= number, $0.failure) }
    if !isThere, let failure { throw failure }
    return isThere
  }

  private func goOn() {
    while let target = next() {
      let failure: Reason?
      do throws(Reason) {
        try sync()
        failure = nil
      } catch {
        failure = error
      }
      state.withLock { state in
        if let failure { state.failure = failure }
        if state.failure == nil { state.onDisk = target }
        state.waiting.filter { $0.number <= target }.forEach { $0.semaphore.signal() }
        state.waiting.removeAll { $0.number <= target }
      }
    }
  }

  /// Up to which write the next sync counts; nil: all is on the disk.
  private func next() -> Int64? {
    state.withLock { state in
      guard state.waiting.isEmpty else { return state.written }
      state.isSyncing = false
      return nil
    }
  }
}
