internal import CLinux
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Lets as many tasks run side by side as there are processors, at most ``most``.
enum Workers {
  /// The database has one writer: more would wait for it.
  private static let most = 4

  private static var count: Int { min(most, max(1, ProcessInfo.processInfo.activeProcessorCount)) }

  /// One less while pages of the centre are served: whoever waits for a page must not wait for a batch.
  static func count(beside folder: CentreFolder) -> Int {
    CentreLock.isHeld(folder.serveLock) ? max(1, count - 1) : count
  }

  /// The processors are everybody else's first, as long as this process lives.
  static func giveWay() { hedui_let_others_first() }

  private struct Course: Sendable {
    var next = 0
    var fault: (any Error)?

    mutating func take(of tasks: Int) -> Int? {
      guard fault == nil, next < tasks else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Runs tasks 0 to `tasks` - 1, each once, begun in that order. After a task has thrown none begins; those that run
  /// end first.
  /// - Parameters:
  ///   - workers: how many at a time.
  ///   - tools: what one worker uses for task after task, so that its memory is taken once.
  ///   - progress: told after each task how many are done, one call at a time.
  /// - Throws: what the first task to fail threw.
  static func run<Tools>(
    _ tasks: Int, workers: Int, tools: @Sendable () -> Tools, progress: (Int) -> Void,
    _ body: @Sendable (Int, inout Tools) throws -> Void
  ) throws {
    let course = Mutex(Course())
    let done = Mutex(0)
    withoutActuallyEscaping(progress) { progress in
      nonisolated(unsafe) let progress = progress
      DispatchQueue.concurrentPerform(iterations: min(workers, tasks)) { _ in
        var tools = tools()
        while let task = course.withLock({ $0.take(of: tasks) }) {
          do {
            try body(task, &tools)
            done.withLock { done in
              done += 1
              progress(done)
            }
          } catch {
            course.withLock { if $0.fault == nil { $0.fault = error } }
          }
        }
      }
    }
    if let fault = course.withLock({ $0.fault }) { throw fault }
  }

  /// - Returns: what becomes of each value, in their order.
  /// - Throws: what the first to fail threw.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], workers: Int, _ body: @Sendable (Value) throws -> Result
  ) throws -> [Result] {
    let results = Mutex([(place: Int, result: Result)]())
    try run(values.count, workers: workers, tools: {}, progress: { _ in }) { place, _ in
      let result = try body(values[place])
      results.withLock { $0.append((place, result)) }
    }
    return results.withLock { $0.sorted { $0.place < $1.place } }.map(\.result)
  }

  /// Runs two tasks, side by side where there is more than one worker; both end before it returns.
  /// - Throws: what the first one threw, else what the second did.
  static func both<First: Sendable, Second: Sendable>(
    workers: Int, _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
  ) throws -> (First, Second) {
    if workers < 2 { return (try first(), try second()) }
    let results = Mutex<(first: Result<First, any Error>?, second: Result<Second, any Error>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        let result = Result { try first() }
        results.withLock { $0.first = result }
      } else {
        let result = Result { try second() }
        results.withLock { $0.second = result }
      }
    }
    guard case (let first?, let second?) = results.withLock({ $0 }) else { preconditionFailure("both have ended") }
    return (try first.get(), try second.get())
  }
}
