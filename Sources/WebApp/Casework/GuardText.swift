internal import Diagnostics

/// Why a deed was not taken, in the reader's language: what stood in the way, and what would satisfy it.
struct GuardText {
  let words: Words

  /// Chinese says what the code says and the way out; the days, amounts and words that the guard names come with it.
  func sentence(_ reason: Reason) -> String {
    words.language.pick(chinese(reason), reason.sentence)
  }

  /// Beside which field it stands; empty for the form as a whole.
  func field(_ reason: Reason) -> String {
    switch reason.code {
    case .caseRationale: "rationale"
    case .caseEvidence, .casePaper, .paperTooMany: "attachments"
    default: ""
    }
  }

  private func chinese(_ reason: Reason) -> String {
    let wayOut = words.texts["guard.\(reason.code.name)"] ?? ""
    let named = Self.named(in: reason.expected)
    let detail = named.isEmpty ? "" : words.filled("guard.named", ["named": named.joined(separator: "、")])
    return "\(reason.code.chinese)。\(wayOut)\(detail)（\(reason.code.name)）"
  }

  /// Days and amounts that the expectation names, in order.
  private static func named(in text: String) -> [String] {
    text.matches(of: #/\d{4}-\d{2}-\d{2}|\d+(?:,\d{3})*(?:\.\d{2})?/#).map { String($0.output) }
      .reduce(into: []) { found, word in if !found.contains(word) { found.append(word) } }
  }
}
