/// How far a batch run is, for a progress bar. Bytes while ingesting, cases while comparing.
package struct BatchProgress: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case asking, ingesting, rereading, comparing
  }

  package let step: Step
  package let done: Int64
  package let total: Int64
  /// While ingesting, how many files have ended, and how many there are.
  package let filesDone: Int
  package let files: Int

  package init(step: Step, done: Int64, total: Int64, files: (done: Int, total: Int) = (0, 0)) {
    self.step = step
    self.done = done
    self.total = total
    filesDone = files.done
    self.files = files.total
  }
}
