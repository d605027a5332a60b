import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage

/// Standard error and the progress bar on it.
struct Terminal {
  let isQuiet: Bool

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// A message for the person at the terminal.
  func say(_ text: String) {
    guard !isQuiet else { return }
    Self.write(text + "\n")
  }

  /// What a batch waits for, or that it is closed.
  func say(waiting lists: [StoredList], in week: BatchWeek) {
    guard let last = lists.map(\.due.day).max() else { return say("batch \(week) is closed") }
    let institutions = Set(lists.map(\.institution)).count
    say("batch \(week) waits for \(institutions) institutions, the last until \(last)")
  }

  /// How many error packs were written, and where.
  func say(packs: ErrorPacks) {
    let folders = packs.folders
    guard !folders.isEmpty else { return }
    say("\(packs.written.count) error packs for institutions written in:")
    for folder in folders.prefix(5) { say("  " + folder) }
    if folders.count > 5 { say("  and \(folders.count - 5) more folders") }
  }

  /// A fault: shown even when quiet.
  static func complain(_ text: String) { write(text + "\n") }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// One line that is drawn over; nothing when the output is not a terminal.
  func show(_ progress: BatchProgress) {
    guard !isQuiet, Self.isInteractive else { return }
    Self.write("\r\u{1B}[K" + Self.line(for: progress))
  }

  /// The same for a line of one's own.
  func show(_ line: String) {
    guard !isQuiet, Self.isInteractive else { return }
    Self.write("\r\u{1B}[K" + line)
  }

  func clearProgress() {
    guard !isQuiet, Self.isInteractive else { return }
    Self.write("\r\u{1B}[K")
  }

  /// At most 79 columns; Chinese file names count double.
  static func line(for progress: BatchProgress) -> String {
    let width = 24
    let filled = progress.total > 0 ? Int(progress.done * Int64(width) / progress.total) : 0
    let bar = String(repeating: "█", count: min(filled, width)) + String(repeating: "░", count: max(0, width - filled))
    switch progress.step {
    case .asking: return "cut-off  \(bar) \(progress.done)/\(progress.total) cases"
    case .ingesting(let fileName):
      return "ingest   \(bar) \(progress.percent)%  \(DisplayWidth.cut(fileName, to: 34))"
    case .comparing: return "compare  \(bar) \(progress.done)/\(progress.total) cases"
    }
  }
}

extension BatchProgress {
  fileprivate var percent: Int64 { total > 0 ? done * 100 / total : 0 }
}
