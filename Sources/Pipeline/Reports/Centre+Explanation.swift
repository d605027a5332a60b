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
    let found = try store.read { try foundReport(wanted, operation.scope, in: $0) }
    let report = try CaseReport(found, printNumber: 0, printedBy: operation.actor)
    let masking = RowMasking(persons: found.composed.gathered.declaration.request.persons)
    let text = try report.rendering(language).explanation(of: item) { evidence in
      try rowText(evidence).map(masking.masked)
    }
    try record(found.entry(.explain, detail: item.rawValue), operation)
    return text
  }

  /// The same as a value, for a page.
  /// - Parameter unmasking: the place of a line whose row is wanted as its file has it; a deed of its own in the audit
  ///   record, which keeps the operation's purpose.
  /// - Throws: `case.unknown`, `report.missing`, `report.item-missing`.
  package func walk(
    to item: ItemCode, _ wanted: ReportWanted, unmasking place: Int? = nil, _ operation: Operation
  ) throws -> WalkedItem {
    let found = try store.read { try foundReport(wanted, operation.scope, in: $0) }
    let report = try CaseReport(found, printNumber: 0, printedBy: operation.actor)
    guard let finding = report.value.findings.first(where: { $0.item == item }) else {
      throw Reason(.reportItemMissing, found: "the report has no item \(item.rawValue)")
    }
    let detail = item.rawValue + (place.map { " line \($0 + 1)" } ?? "")
    try record(found.entry(place == nil ? .explain : .unmask, detail: detail), operation)
    let masking = RowMasking(persons: found.composed.gathered.declaration.request.persons)
    let rows = try finding.lines.map { try $0.evidence.flatMap(rowText) }
    let unmasked = place.flatMap { place in
      rows.indices.contains(place)
        ? rows[place].map { WalkedItem.Unmasked(line: place, row: $0, purpose: operation.purpose) } : nil
    }
    let lines = zip(finding.lines, rows).map { WalkedItem.Line(finding: $0, row: $1.map(masking.masked)) }
    return WalkedItem(report: report, finding: finding, lines: lines, unmasked: unmasked)
  }

  /// The rows that a report's findings cite, masked.
  func rows(
    citedIn report: VerificationReport, _ request: VerificationRequest
  ) throws -> [EvidenceReference: String] {
    let masking = RowMasking(persons: request.persons)
    var rows: [EvidenceReference: String] = [:]
    for line in report.findings.flatMap(\.lines) {
      guard let evidence = line.evidence, rows[evidence] == nil else { continue }
      rows[evidence] = try rowText(evidence).map(masking.masked)
    }
    return rows
  }

  /// A held row's text, masked: whom it may concern is not known, so every name the row states is masked.
  func maskedRow(_ row: StoredHeldRow) throws -> String? {
    let stated = try? ArchivedRecords([row.evidence], in: self).record(at: row.position)?.subject.name
    return try rowText(row.evidence).map { RowMasking(names: [stated].compactMap { $0 ?? nil }).masked($0) }
  }

  /// The row's text as the file has it; nil when its bytes are no longer kept.
  private func rowText(_ evidence: EvidenceReference) throws -> String? {
    guard let bytes = try rowBytes(evidence) else { return nil }
    let encoding = try adapter(named: evidence.adapter).format.encoding
    let text = encoding.text(of: bytes.row, inFileStarting: bytes.start)
    return String(text.reversed().drop(while: \.isNewline).reversed())
  }
}
