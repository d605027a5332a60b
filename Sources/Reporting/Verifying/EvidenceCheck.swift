package import Diagnostics
package import EconomyModel

/// What came of holding a report against the archive it was made from.
package struct EvidenceCheck: Hashable, Sendable {
  /// Archived files whose whole content has the digest cited.
  package var files = 0
  /// Records that still stand where the report says and give what it prints.
  package var rows = 0
  /// Files deleted at their date, whose kept rows were looked at instead; sorted.
  package var retired: [String] = []
  /// Kept rows that are there with their length, and that cannot be read without the file around them.
  package var unread = 0
  package var findings: [PaperFinding] = []

  package init() {}

  /// - Parameter isWholeFile: the fault is not the row's.
  package mutating func add(
    _ code: DiagnosticCode, at reference: EvidenceReference, about: String = "", isWholeFile: Bool = false
  ) {
    findings.append(
      PaperFinding(
        code, file: reference.fileName, line: isWholeFile ? nil : reference.position.line, about: about))
  }

  /// Sets the fields that a report prints against those that stand in the file, names those that differ.
  /// - Returns: whether any does.
  package mutating func compare(
    _ printed: [FieldEntry], with archived: [FieldEntry], of item: ItemCode, at reference: EvidenceReference
  ) -> Bool {
    let fields = printed.map(\.field) + archived.map(\.field).filter { printed[$0] == nil }
    let differing = fields.filter { printed[$0] != archived[$0] }
    for field in differing {
      findings.append(
        PaperFinding(
          .evidenceFields, file: reference.fileName, line: reference.position.line,
          about: "\(item.rawValue) \(field.rawValue)", found: Self.shown(printed[field]),
          expected: Self.shown(archived[field])))
    }
    return !differing.isEmpty
  }

  private static func shown(_ value: FieldValue?) -> String {
    value.map { ShownText.of($0.words(.chinese)) } ?? "—"
  }
}
