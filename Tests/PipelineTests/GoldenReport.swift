import Foundation

/// A recorded report to compare with.
struct GoldenReport {
  let path: String

  /// The same JSON over many lines, so that a difference can be read.
  static func readable(_ json: String) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self) + "\n"
  }

  var isRecording: Bool { ProcessInfo.processInfo.environment["HEDUI_RECORD"] == "1" }

  /// The first line that differs; nil when none does.
  func difference(from report: String) -> String? {
    guard let golden = try? String(contentsOfFile: path, encoding: .utf8) else { return "no \(path)" }
    guard golden != report else { return nil }
    let lines = zip(golden.split(separator: "\n"), report.split(separator: "\n"))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    return first.map { "line \($0.offset + 1): \($0.element.0) | \($0.element.1)" } ?? "one is longer"
  }

  func record(_ report: String) throws {
    try Data(report.utf8).write(to: URL(fileURLWithPath: path))
  }
}
