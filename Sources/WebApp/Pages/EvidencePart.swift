internal import Reporting

/// A line of a finding with the row it rests on, as two pages show it.
enum EvidencePart {
  static func line(_ line: ReportView.Line, row: String?, _ words: Words) -> [String: Any] {
    let source: Any =
      line.evidence == nil
      ? false
      : ["place": line.place, "rule": line.matchRule, "row": row ?? words["rowNotKept"]] as [String: Any]
    return [
      "institution": line.institution, "person": line.person, "conclusion": line.conclusion,
      "conclusionClass": line.conclusionClass, "declared": line.declared, "verified": line.verified,
      "answeredAt": line.answeredAt, "dataDate": line.dataDate,
      "fields": line.fields.map { ["label": $0.label, "value": $0.value] }, "reasons": line.reasons,
      "source": source,
    ]
  }
}
