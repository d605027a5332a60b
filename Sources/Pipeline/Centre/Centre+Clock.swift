internal import Diagnostics
internal import EconomyModel
internal import Storage

extension Centre {
  /// A day of reckoning before the centre's own last deed means that a clock was set back: due dates and live
  /// authorisations would be judged wrongly.
  /// - Throws: `clock.set-back`.
  func checkClock(_ operation: Operation) throws {
    guard let last = try store.read({ try $0.lastDay() }), operation.on < last else { return }
    throw Reason(
      .clockSetBack, found: "today is \(operation.on), and the centre has already worked on \(last)",
      wayOut: "set the clock right, or give the day of reckoning with --on")
  }
}
