internal import EconomyModel

/// One record that a report cites, with what the report prints of it.
struct CitedRow {
  let reference: EvidenceReference
  let item: ItemCode
  /// Nil for a source that was not chosen: the report shows its figure alone.
  let fields: [FieldEntry]?
  let asOf: CivilDate?

  /// By where they stand: file, then adapter, then bytes.
  /// - Parameter reader: the family is told nothing of obligors' records.
  static func all(of report: VerificationReport, for reader: ReportReader) -> [CitedRow] {
    let obligors = reader == .office ? [] : report.subjects.filter { $0.role.isOfObligor }.map(\.reference)
    return report.findings.flatMap { finding in
      finding.lines.filter { !obligors.contains($0.subject) }.flatMap { line in
        let own = line.evidence.map {
          CitedRow(reference: $0, item: finding.item, fields: line.fields, asOf: line.asOf)
        }
        let others = line.alternatives.map {
          CitedRow(reference: $0.evidence, item: finding.item, fields: nil, asOf: nil)
        }
        return [own].compactMap(\.self) + others
      }
    }.sorted { $0.order < $1.order }
  }

  private var order: (String, String, Int64, String) {
    (reference.fileSHA256, reference.adapter, reference.position.byteOffset, item.rawValue)
  }
}

extension CaseSubject.Role {
  fileprivate var isOfObligor: Bool {
    switch self {
    case .member: false
    case .obligor: true
    }
  }
}
