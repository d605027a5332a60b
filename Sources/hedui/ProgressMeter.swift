import Pipeline
import Reporting

/// Draws how far a step is, how fast it goes and how long it has left: one line, drawn over at most ten times a second.
final class ProgressMeter {
  private static let barWidth = 16
  private static let pause = Duration.milliseconds(100)
  /// Before that a rate says nothing.
  private static let settling = Duration.seconds(1)

  private var step: BatchProgress.Step?
  private var began = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  /// - Returns: nil when the line was drawn just now.
  func line(for progress: BatchProgress) -> String? {
    let now = ContinuousClock.now
    if progress.step != step {
      step = progress.step
      began = now
      drawn = nil
    }
    if let drawn, now - drawn < Self.pause, progress.done < progress.total { return nil }
    drawn = now
    return Self.line(for: progress, after: now - began)
  }

  /// At most 79 columns.
  private static func line(for progress: BatchProgress, after time: Duration) -> String {
    let filled = progress.total > 0 ? Int(progress.done * Int64(barWidth) / progress.total) : 0
    let bar =
      String(repeating: "█", count: min(filled, barWidth)) + String(repeating: "░", count: max(0, barWidth - filled))
    let percent = progress.total > 0 ? progress.done * 100 / progress.total : 0
    let pace = pace(of: progress, after: time)
    switch progress.step {
    case .asking: return "cut-off  \(bar) \(progress.done)/\(progress.total) cases\(pace)"
    case .ingesting: return "ingest   \(bar) \(percent)%  \(progress.filesDone)/\(progress.files) files\(pace)"
    case .rereading: return "re-read  \(bar) \(percent)%\(pace)"
    case .comparing: return "compare  \(bar) \(progress.done)/\(progress.total) cases\(pace)"
    }
  }

  /// `  12.4 MB/s  1:05 left`.
  private static func pace(of progress: BatchProgress, after time: Duration) -> String {
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    guard time >= settling, progress.done > 0, milliseconds > 0 else { return "" }
    let perSecond = progress.done * 1000 / milliseconds
    let secondsLeft = (progress.total - progress.done) * milliseconds / progress.done / 1000
    let left = "\(secondsLeft / 60):\(secondsLeft % 60 < 10 ? "0" : "")\(secondsLeft % 60) left"
    switch progress.step {
    case .asking, .comparing: return "  \(perSecond)/s  \(left)"
    case .ingesting, .rereading: return "  \(perSecond / 1_000_000).\(perSecond / 100_000 % 10) MB/s  \(left)"
    }
  }
}
