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
    var waiting: [Begun] = []
  }

  /// Something that was written, and may not be on the disk yet.
  package struct Begun: Sendable {
    fileprivate let number: Int64
    fileprivate let at = DispatchTime.now()
    fileprivate let semaphore: DispatchSemaphore
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "disk", qos: .userInteractive)
  private let sync: @Sendable () throws(Reason) -> Void

  /// - Parameter sync: waits until all that was written before it is on the disk.
  package init(_ sync: @escaping @Sendable () throws(Reason) -> Void) { self.sync = sync }

  package var hasFailed: Bool { state.withLock { $0.failure != nil } }

  /// To be called when something was written: has the disk go on with it.
  package func begin() -> Begun {
    let semaphore = DispatchSemaphore(value: 0)
    let (number, begins) = state.withLock { state in
      state.written += 1
      state.waiting.append(Begun(number: state.written, semaphore: semaphore))
      let begins = !state.isSyncing
      state.isSyncing = true
      return (state.written, begins)
    }
    if begins { queue.async { [self] in goOn() } }
    return Begun(number: number, semaphore: semaphore)
  }

  /// Returns when it is on the disk, or has been waited for long enough. Each is waited for once.
  /// - Parameter longest: counted from when it was written; nil: as long as it takes.
  /// - Returns: whether it is on the disk.
  /// - Throws: what the disk says.
  @discardableResult
  package func wait(for begun: Begun, atMost longest: DispatchTimeInterval?) throws(Reason) -> Bool {
    _ = begun.semaphore.wait(timeout: longest.map { begun.at + $0 } ?? .distantFuture)
    let (isThere, failure) = state.withLock { ($0.onDisk >= begun.number, $0.failure) }
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
