internal import Casework
internal import Diagnostics
package import EconomyModel
internal import Storage

extension Centre {
  /// One family's file with the report asked for (the newest when nothing is said).
  /// - Throws: `case.unknown`; `report.missing` only for a report that was named.
  package func caseFile(_ wanted: ReportWanted, _ operation: Operation) throws -> CaseFile {
    let (found, entry, parts) = try store.read { transaction in
      let caseNumber = try visibleCase(named: wanted.caseText, operation.scope, in: transaction)
      guard let declaration = try transaction.declaration(of: caseNumber) else {
        throw Reason(.caseUnknown, found: "there is no case '\(wanted.caseText)'")
      }
      let versions = try transaction.reportHeads(of: caseNumber)
      let isNamed = wanted.week != nil || wanted.version != nil
      let found = versions.isEmpty && !isNamed ? nil : try foundReport(wanted, operation.scope, in: transaction)
      let parts = FileParts(
        declaration: declaration, authorisations: try transaction.authorisations(of: caseNumber), versions: versions,
        notes: try transaction.notes(of: caseNumber),
        due: try found.map { try due(in: $0.stored.week, transaction) } ?? [:],
        balances: try balances(of: caseNumber, versions, in: transaction),
        deeds: try transaction.deeds(of: caseNumber))
      let entry =
        found?.entry(.view, detail: "case")
        ?? AuditEntry(
          .view, caseNumber: caseNumber, documents: declaration.request.persons.map(\.document.matchingKey),
          detail: "case")
      return (found, entry, parts)
    }
    try record(entry, operation)
    let report = try found.map { try CaseReport($0, printNumber: 0, printedBy: operation.actor) }
    return CaseFile(
      request: parts.declaration.request, declarationVersion: parts.declaration.version,
      authorisations: parts.authorisations, report: report, versions: parts.versions, notes: parts.notes,
      rows: try report.map { try rows(citedIn: $0.value, parts.declaration.request) } ?? [:], due: parts.due,
      balances: parts.balances, commitment: try Self.commitment(parts.deeds))
  }

  private static func commitment(_ deeds: [StoredDeed]) throws(Reason) -> CommittedCase? {
    if deeds.isEmpty { return nil }
    return try CommittedCase.replaying(deeds.map { (deed) throws(Reason) in try CaseDeed(stored: deed) })
  }

  /// What the database alone knows of a file.
  private struct FileParts {
    let declaration: StoredDeclaration
    let authorisations: [Authorisation]
    let versions: [ReportHead]
    let notes: [CaseNote]
    let due: [InstitutionCode: DueDate]
    let balances: [CaseFile.Balance]
    let deeds: [StoredDeed]
  }

  private func due(in week: BatchWeek, _ transaction: StoreTransaction) throws -> [InstitutionCode: DueDate] {
    Dictionary(
      try transaction.lists(of: week).map { ($0.institution, $0.due) }, uniquingKeysWith: { _, later in later })
  }

  /// The case that somebody looks for: by its number, an authorisation's number, or a member's whole identity number.
  /// - Returns: nil when there is none in the scope.
  package func findCase(_ text: String, _ operation: Operation) throws -> CaseNumber? {
    let trimmed = String(text.filter { !$0.isWhitespace })
    let found: CaseNumber? = try store.read { transaction in
      if let named = try? visibleCase(named: trimmed, operation.scope, in: transaction) { return named }
      guard let document = try? ResidentID(trimmed) else { return nil }
      return try transaction.cases(ofDocument: IdentityDocument.residentID(document).matchingKey).first {
        try isVisible($0, operation.scope, in: transaction)
      }
    }
    try record(AuditEntry(.search, caseNumber: found, resultCount: found == nil ? 0 : 1), operation)
    return found
  }

  /// Sums of balances over the batches that compared the case; flows and counts are no balances.
  private func balances(
    of caseNumber: CaseNumber, _ versions: [ReportHead], in transaction: StoreTransaction
  ) throws -> [CaseFile.Balance] {
    let heads = Dictionary(versions.map { ($0.week, $0) }, uniquingKeysWith: { first, _ in first })
    return try heads.values.sorted { $0.week < $1.week }.flatMap { head -> [CaseFile.Balance] in
      guard let summary = try transaction.summary(of: caseNumber, week: head.week) else { return [] }
      return summary.lines.compactMap { line in
        guard line.method == .sum, let verified = line.verified else { return nil }
        return CaseFile.Balance(
          week: head.week, verifiedOn: head.verifiedOn, item: line.item, verified: Fen(verified))
      }
    }
  }
}
