internal import EconomyModel

/// `not-asked.csv`: who is on no list about what, and why. For the centre, never for an institution.
///
/// UTF-8 with byte-order mark and CRLF, for spreadsheet programs; sorted by case, person, item, institution. It names
/// persons by their reference in the case only.
package struct NotAskedFile: Sendable {
  package static let name = "not-asked.csv"

  package let bytes: [UInt8]

  package init(_ rows: [NotAskedRow]) {
    let heads = [["核对编号", "人员", "核对项目", "机构", "未查询原因", "cause"]]
    let cells = rows.map { row in
      [
        row.caseNumber.rawValue, row.reference, row.item.rawValue, row.institution?.rawValue ?? "", row.cause.chinese,
        row.cause.english,
      ]
    }
    .sorted { Self.stands($0, before: $1) }
    bytes =
      [0xEF, 0xBB, 0xBF]
      + (heads + cells).flatMap { line in Array((line.map(Self.cell).joined(separator: ",") + "\r\n").utf8) }
  }

  private static func stands(_ left: [String], before right: [String]) -> Bool {
    for (own, other) in zip(left, right) where !own.utf8.elementsEqual(other.utf8) {
      return own.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  /// An apostrophe keeps a spreadsheet program from taking a text for a formula.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
