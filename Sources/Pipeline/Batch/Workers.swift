internal import Dispatch
internal import Foundation
internal import Synchronization

/// Lets as many tasks run side by side as there are processors, at most ``most``.
enum Workers {
  /// The database has one writer: more would wait for it.
  private static let most = 4

  static var count: Int { min(most, max(1, ProcessInfo.processInfo.activeProcessorCount)) }

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
  /// - Parameter tools: what one worker uses for task after task, so that its memory is taken once.
  /// - Throws: what the first task to fail threw.
  static func run<Tools>(
    _ tasks: Int, tools: @Sendable () -> Tools, _ body: @Sendable (Int, inout Tools) throws -> Void
  ) throws {
    let course = Mutex(Course())
    DispatchQueue.concurrentPerform(iterations: min(count, tasks)) { _ in
      var tools = tools()
      while let task = course.withLock({ $0.take(of: tasks) }) {
        do {
          try body(task, &tools)
        } catch {
          course.withLock { if $0.fault == nil { $0.fault = error } }
        }
      }
    }
    if let fault = course.withLock({ $0.fault }) { throw fault }
  }
}
