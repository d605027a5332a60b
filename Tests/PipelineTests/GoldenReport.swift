import Foundation

/// A recorded report to compare with.
struct GoldenReport {
  let path: String

  /// Arrays that stand one element a line: a cell, a finding, a record, a person.
  private static let listed: Set<String> = ["authorisations", "coverage", "findings", "lines", "subjects", "totals"]

  /// The same JSON over lines that a person can compare.
  static func readable(_ json: String) throws -> String {
    try text(try JSONSerialization.jsonObject(with: Data(json.utf8)), indentation: "", isOpen: true) + "\n"
  }

  /// - Parameter isOpen: the value's keys stand one a line.
  private static func text(_ value: Any, indentation: String, isOpen: Bool) throws -> String {
    let inner = indentation + (isOpen ? "  " : "")
    switch value {
    case let object as [String: Any]:
      let entries = try object.sorted { $0.key < $1.key }.map { key, value in
        let written =
          if listed.contains(key), let list = value as? [Any] {
            try elements(list, indentation: inner)
          } else {
            try text(value, indentation: inner, isOpen: key == "report")
          }
        return "\"\(key)\": \(written)"
      }
      return isOpen
        ? "{\n" + inner + entries.joined(separator: ",\n" + inner) + "\n" + indentation + "}"
        : "{" + entries.joined(separator: ", ") + "}"
    case let list as [Any]:
      return "[" + (try list.map { try text($0, indentation: inner, isOpen: false) }).joined(separator: ", ") + "]"
    default:
      let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .withoutEscapingSlashes]
      return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    }
  }

  private static func elements(_ list: [Any], indentation: String) throws -> String {
    let inner = indentation + "  "
    guard !list.isEmpty else { return "[]" }
    let lines = try list.map { inner + (try text($0, indentation: inner, isOpen: false)) }
    return "[\n" + lines.joined(separator: ",\n") + "\n" + indentation + "]"
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
