internal import Configuring
internal import Diagnostics

/// A line or file name with a gap where a fact stands: `数据日期：{date}*`.
package struct FactPattern: Hashable, Sendable {
  private let before: [Unicode.Scalar]
  private let after: [Unicode.Scalar]
  let kind: FactKind

  /// - Throws: `adapter.pattern` unless the kind's placeholder occurs exactly once.
  init(_ text: String, _ kind: FactKind) throws(Reason) {
    let parts = text.split(separator: kind.placeholder, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].contains("{"), !parts[1].contains("{") else {
      throw Reason(
        .adapterPattern, found: "'\(text)' does not say where the fact stands",
        expected: "expected \(kind.placeholder) once, and * for what varies")
    }
    before = Array(parts[0].unicodeScalars)
    after = Array(parts[1].unicodeScalars)
    self.kind = kind
  }

  /// The longest text in the gap that reads as the fact; nil when the line is another one.
  package func fact(in line: String) -> String? {
    let scalars = Array(line.unicodeScalars.prefix(500))
    for start in scalars.indices where FilePattern.matches(before[...], scalars[..<start]) {
      for length in stride(from: min(40, scalars.count - start), to: 0, by: -1) {
        let gap = scalars[start..<start + length]
        let rest = scalars[(start + length)...]
        if FilePattern.matches(after[...], rest), !goesOn(rest), let text = read(gap) { return text }
      }
    }
    return nil
  }

  /// Whether what varies behind a fact seems to be more of it: then the fact is not whole.
  private func goesOn(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard after.first == "*", let next = rest.first else { return false }
    switch kind {
    case .list: return next == "\""
    case .asOf: return Self.isPart(next)
    case .sequence: return next.properties.generalCategory == .decimalNumber
    case .feedbackAt, .createdAt:
      let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "T" }
      return Self.isPart(next) || (isBlank(next) && rest.first { !isBlank($0) }.map(Self.isPart) ?? false)
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber || marks.contains(scalar)
  }

  private static let marks: Set<Unicode.Scalar> = ["\"", "|", ":", "-", ".", "/", "'"]

  private func read(_ gap: ArraySlice<Unicode.Scalar>) -> String? {
    let text = String(String.UnicodeScalarView(gap))
    switch kind {
    case .asOf, .feedbackAt, .createdAt: return gap.count >= 8 && (try? DateCell.time(text)) != nil ? text : nil
    case .sequence: return FileFacts.sequence(text) == nil ? nil : text
    case .list:
      let ends: Set<Unicode.Scalar> = [" ", ",", ";", "|", "\t", "\"", "，", "；", "\u{3000}"]
      return gap.contains(where: ends.contains) ? nil : text
    }
  }
}
