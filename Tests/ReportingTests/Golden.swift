import Foundation
import Testing

/// A recorded rendering to compare with; `HEDUI_RECORD=1` records anew, and the run that records fails.
struct Golden {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  static var isRecording: Bool { ProcessInfo.processInfo.environment["HEDUI_RECORD"] == "1" }

  /// The first line that differs; nil when the two are the same bytes.
  static func difference(golden: [UInt8], made: [UInt8]) -> String? {
    if golden == made { return nil }
    let lines = { (bytes: [UInt8]) in
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
    let (old, new) = (lines(golden), lines(made))
    let place = zip(old, new).enumerated().first { !$0.element.0.utf8.elementsEqual($0.element.1.utf8) }?.offset
    let line = place ?? min(old.count, new.count)
    return
      "line \(line + 1): recorded '\(line < old.count ? old[line] : "")', made '\(line < new.count ? new[line] : "")'"
  }

  /// Records an issue unless a rendering is as recorded.
  static func check(_ name: String, _ made: String) throws {
    if let fault = try fault(name, made) { Issue.record("\(fault)") }
  }

  /// What is wrong with a rendering; nil when it is as recorded.
  private static func fault(_ name: String, _ made: String) throws -> String? {
    let file = folder.appendingPathComponent(name)
    if isRecording {
      try Data(made.utf8).write(to: file)
      return "recorded \(name): look at it, then run without HEDUI_RECORD"
    }
    guard let recorded = try? Data(contentsOf: file) else { return "there is no \(name): record it" }
    return difference(golden: Array(recorded), made: Array(made.utf8)).map { "\(name), \($0)" }
  }
}
