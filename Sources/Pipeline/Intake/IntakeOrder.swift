internal import Dispatch
internal import Synchronization

/// Which step of which file is next, when several workers take files in.
///
/// Files are archived in any order, a few ahead of the one that begins. They begin in the order of their places, and
/// not before every earlier file of the same bytes has ended. They end in the order of their places: a file that is
/// ready before its predecessor leaves its end behind as a closure, and its worker goes on.
package final class IntakeOrder: Sendable {
  package enum Step: Hashable, Sendable {
    case archive(Int)
    case begin(Int)
  }

  private struct State {
    var nextToArchive = 0
    var nextToBegin = 0
    var nextToEnd = 0
    /// Of each file that is archived and has not ended, its SHA-256; nil where it could not be read.
    var archived: [Int: String?] = [:]
    var isBeginning = false
    var endings: [Int: @Sendable () throws -> Void] = [:]
    var isEnding = false
    var fault: (place: Int, error: any Error)?
    var isStopped = false
    var waiting: [DispatchSemaphore] = []
  }

  private enum Turn {
    case step(Step)
    case wait(DispatchSemaphore)
    case end
  }

  /// How many files may be archived before their turn.
  private static let mostAhead = 4
  private let count: Int
  private let state = Mutex(State())

  package init(count: Int) { self.count = count }

  /// Waits for something to do.
  /// - Returns: nil when nothing is left or the run is stopped.
  package func next() -> Step? {
    while true {
      switch state.withLock({ turn(&$0) }) {
      case .step(let step): return step
      case .wait(let change): change.wait()
      case .end: return nil
      }
    }
  }

  /// The next file that may be archived before its turn, for a worker that would have to wait for something else; nil
  /// where there is none.
  package func ahead() -> Int? { state.withLock { nextToArchive(&$0) } }

  /// - Parameter sha256: nil for a file that could not be read.
  package func archived(_ place: Int, sha256: String?) {
    change { $0.archived[place] = .some(sha256) }
  }

  /// The file has its receipt, or will have none.
  package func begun(_ place: Int) {
    change {
      $0.nextToBegin = place + 1
      $0.isBeginning = false
    }
  }

  /// Runs it once every earlier file has ended: now, or on the worker that ends those.
  package func end(_ place: Int, by ending: @escaping @Sendable () throws -> Void) {
    state.withLock { $0.endings[place] = ending }
    while let (place, ending) = state.withLock({ nextEnding(&$0) }) {
      do {
        try ending()
        change {
          $0.archived[place] = nil
          $0.nextToEnd += 1
          $0.isEnding = false
        }
      } catch {
        stop(at: place, because: error)
      }
    }
  }

  /// No file begins or ends any more. Of several faults the one of the earliest file is told.
  package func stop(at place: Int, because error: any Error) {
    change {
      $0.isStopped = true
      if place < $0.fault?.place ?? .max { $0.fault = (place, error) }
    }
  }

  package var isStopped: Bool { state.withLock { $0.isStopped } }

  /// - Throws: what stopped the run.
  package func check() throws {
    if let fault = state.withLock({ $0.fault }) { throw fault.error }
  }

  private func turn(_ state: inout State) -> Turn {
    if state.isStopped || state.nextToBegin == count { return .end }
    if mayBegin(state) {
      state.isBeginning = true
      return .step(.begin(state.nextToBegin))
    }
    if let place = nextToArchive(&state) { return .step(.archive(place)) }
    let change = DispatchSemaphore(value: 0)
    state.waiting.append(change)
    return .wait(change)
  }

  private func nextToArchive(_ state: inout State) -> Int? {
    guard !state.isStopped, state.nextToArchive < min(count, state.nextToBegin + Self.mostAhead) else { return nil }
    defer { state.nextToArchive += 1 }
    return state.nextToArchive
  }

  private func mayBegin(_ state: State) -> Bool {
    let place = state.nextToBegin
    guard !state.isBeginning, let known = state.archived[place] else { return false }
    guard let sha256 = known else { return true }
    return !state.archived.contains { $0.key < place && $0.value == sha256 }
  }

  private func nextEnding(_ state: inout State) -> (Int, @Sendable () throws -> Void)? {
    guard !state.isEnding, !state.isStopped, let ending = state.endings.removeValue(forKey: state.nextToEnd) else {
      return nil
    }
    state.isEnding = true
    return (state.nextToEnd, ending)
  }

  private func change(_ body: (inout State) -> Void) {
    let waiting = state.withLock { state in
      body(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for change in waiting { change.signal() }
  }
}
