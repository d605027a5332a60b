internal import Diagnostics
internal import EconomyModel
internal import Foundation

/// 服务标记: lies beside the look journal while pages are served, and names the machine's start. Found when nobody serves,
/// it says that a server was killed, or that the machine stopped, while somebody may have looked at a page.
struct ServingMark {
  /// As the system numbers its starts; empty where it does not, which is no start.
  private static let thisStart: String =
    (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
    .trimmingCharacters(in: .whitespacesAndNewlines) ?? ""

  let start: String
  let servedSince: String

  /// Whether the machine has stopped since.
  var isOfAnotherStart: Bool { start.isEmpty || start != Self.thisStart }

  /// - Returns: nil where no server was left without its end.
  init?(at path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    start = lines.first.map(String.init) ?? ""
    servedSince = lines.count > 1 ? String(lines[1]) : ""
  }

  static func put(at path: String, servingSince at: Timestamp) throws(Reason) {
    try SyncedFile.replace(path, with: Array("\(thisStart)\n\(at)\n".utf8))
  }

  static func remove(at path: String) throws(Reason) { try SyncedFile.remove(path) }
}
