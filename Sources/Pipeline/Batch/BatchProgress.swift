/// How far a batch run is, for a progress bar. Bytes while ingesting, cases while comparing.
package struct BatchProgress: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case asking, ingesting(fileName: String), comparing
  }

  package let step: Step
  package let done: Int64
  package let total: Int64

  package init(step: Step, done: Int64, total: Int64) {
    self.step = step
    self.done = done
    self.total = total
  }
}
