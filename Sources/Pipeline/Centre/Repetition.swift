internal import Dispatch

/// Does something again and again, one after the other, on a thread of its own, until it is let go.
final class Repetition: Sendable {
  /// Only made and cancelled, both by this value.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  init(_ label: String, every pause: DispatchTimeInterval, _ body: @escaping @Sendable () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: label, qos: .userInitiated))
    timer.schedule(deadline: .now() + pause, repeating: pause)
    timer.setEventHandler(handler: body)
    timer.activate()
  }

  deinit { timer.cancel() }
}
