import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage

/// Standard error and the progress bar on it.
struct Terminal {
  let isQuiet: Bool
  private let meter = ProgressMeter()

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

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
    guard !isQuiet, Self.isInteractive, let line = meter.line(for: progress) else { return }
    Self.write("\r\u{1B}[K" + line)
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
}
