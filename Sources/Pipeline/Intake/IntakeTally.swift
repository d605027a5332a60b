internal import Synchronization

/// How far the files of an inbox are, counted by several workers.
final class IntakeTally: Sendable {
  private let sizes: [Int64]
  private let total: Int64
  private let done = Atomic<Int64>(0)
  private let filesDone = Atomic<Int>(0)

  /// - Parameter sizes: of the files, in bytes, as far as they are known before they are read.
  init(sizes: [Int64]) {
    self.sizes = sizes
    total = sizes.reduce(0, +)
  }

  var progress: BatchProgress {
    BatchProgress(
      step: .ingesting, done: done.load(ordering: .relaxed), total: total,
      files: (filesDone.load(ordering: .relaxed), sizes.count))
  }

  /// One file's share; its worker holds it.
  func share(of place: Int) -> Share { Share(tally: self, size: sizes[place]) }

  struct Share {
    fileprivate let tally: IntakeTally
    fileprivate let size: Int64
    private var counted: Int64 = 0

    fileprivate init(tally: IntakeTally, size: Int64) {
      self.tally = tally
      self.size = size
    }

    /// - Parameter total: 0 for an empty file.
    mutating func advance(to read: Int64, of total: Int64) {
      guard total > 0 else { return }
      count(to: Int64(Int128(size) * Int128(read) / Int128(total)))
    }

    mutating func finish() {
      count(to: size)
      tally.filesDone.add(1, ordering: .relaxed)
    }

    private mutating func count(to reached: Int64) {
      let reached = min(reached, size)
      guard reached > counted else { return }
      tally.done.add(reached - counted, ordering: .relaxed)
      counted = reached
    }
  }
}
