internal import Adapting
internal import Diagnostics
package import EconomyModel
internal import Reading
package import Reporting
internal import Storage

extension Centre {
  /// Walks one item's figures back: declaration, rule, match, file, line, bytes, and the masked row itself.
  /// - Throws: `case.unknown`, `report.missing`, `report.item-missing`.
  package func explanation(
    of item: ItemCode, _ wanted: ReportWanted, _ language: ReportLanguage, _ operation: Operation
  ) throws -> String {
    let found = try store.read { try foundReport(wanted, in: $0) }
    let report = try CaseReport(found, printNumber: 0, printedBy: operation.actor)
    let masking = RowMasking(persons: found.composed.gathered.declaration.request.persons)
    let text = try report.rendering(language).explanation(of: item) { evidence in
      try rowText(evidence).map(masking.masked)
    }
    try audited(operation) { _, audit in audit.note(found.entry(.explain, detail: item.rawValue)) }
    return text
  }

  /// The row's text as the file has it; nil when its bytes are no longer kept.
  private func rowText(_ evidence: EvidenceReference) throws -> String? {
    guard let bytes = try rowBytes(evidence) else { return nil }
    let encoding = try adapter(named: evidence.adapter).format.encoding
    let text = encoding.text(of: bytes.row, inFileStarting: bytes.start)
    return String(text.reversed().drop(while: \.isNewline).reversed())
  }
}
