internal import Diagnostics

/// Which canonical value a document holds, and of which layout.
struct DocumentContent {
  private struct Parts: Decodable {
    let report: LayoutNumber?
    let notice: LayoutNumber?
  }

  private let parts: Parts

  /// - Throws: `report.unreadable`.
  init(_ bytes: [UInt8]) throws(Reason) { parts = try CanonicalJSON.value(Parts.self, from: bytes) }

  var isNotice: Bool { parts.report == nil && parts.notice != nil }

  /// - Throws: `report.unreadable`, `report.layout`.
  func checkReport() throws(Reason) { try check(parts.report, CanonicalReport.layout, "report") }

  /// - Throws: `report.unreadable`, `report.layout`.
  func checkNotice() throws(Reason) { try check(parts.notice, FamilyNotice.layout, "notice") }

  private func check(_ found: LayoutNumber?, _ expected: Int, _ key: String) throws(Reason) {
    guard let found else { throw CanonicalJSON.unreadable("see \(key)") }
    try found.check(expected)
  }
}
