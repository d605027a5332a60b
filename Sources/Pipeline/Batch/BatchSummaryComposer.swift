internal import Diagnostics
internal import EconomyModel
internal import Reporting
internal import Storage

/// Puts the one-page summary of a batch together from the database's counts.
struct BatchSummaryComposer {
  private static let biggestDifferences = 20
  let centre: Centre
  let batch: StoredBatch

  /// What takes long: every case of the batch is counted.
  func figures() throws -> BatchFigures {
    try centre.store.read { try $0.figures(of: batch.week, most: Self.biggestDifferences) }
  }

  func summary(of figures: BatchFigures) throws -> BatchSummary {
    let (head, alarms) = try centre.store.read { transaction in
      (try transaction.lastAudit(), try SourceAlarms(batch: batch, in: transaction).watching.alarms)
    }
    let catalogue = try ItemCatalogue(adding: batch.terms.addedItems)
    return BatchSummary(
      week: batch.week, centre: batch.terms.centre, cases: figures.cases, persons: figures.persons,
      files: figures.files.map(fileLine), fates: figures.counts, cells: figures.cells,
      missingSources: missingSources(figures), classes: figures.classes,
      differences: figures.biggestDifferences.map { difference($0, catalogue) },
      rejects: figures.rejects.map { BatchSummary.RejectCause(code: $0.code, count: $0.count) },
      refusedFiles: refusedFiles(figures), blockedCases: figures.blockedCases, sourceAlarms: alarms,
      leaks: figures.leaks,
      auditHead: head.map { BatchSummary.AuditHead(count: $0.sequence, hash: Hexadecimal.text($0.hash)) })
  }

  private func name(of institution: InstitutionCode) -> String {
    batch.terms.institutions.first { $0.code == institution }?.name ?? institution.rawValue
  }

  private func fileLine(_ file: BatchFigures.FileLine) -> BatchSummary.FileLine {
    BatchSummary.FileLine(
      fileName: file.fileName, institution: name(of: file.institution), item: file.item, rows: file.rows,
      accepted: file.accepted, isRefused: !file.refusal.isEmpty, list: file.list, asOf: file.asOf,
      controls: file.controls)
  }

  /// Asked, and no accepted file has come.
  private func missingSources(_ figures: BatchFigures) -> [BatchSummary.MissingSource] {
    let received = Set(
      figures.files.filter(\.refusal.isEmpty).map { AskedQuestion(institution: $0.institution, item: $0.item) })
    return batch.terms.institutions.compactMap { institution in
      let items = batch.terms.questions.filter { $0.institution == institution.code && !received.contains($0) }
        .map(\.item)
      return items.isEmpty ? nil : BatchSummary.MissingSource(institution: institution, items: items)
    }
  }

  private func difference(
    _ difference: BatchFigures.Difference, _ catalogue: ItemCatalogue
  ) -> BatchSummary.Difference {
    BatchSummary.Difference(
      caseNumber: difference.caseNumber, item: difference.item, chinese: catalogue[difference.item]?.chinese ?? "",
      english: catalogue[difference.item]?.english ?? "", differenceClass: difference.differenceClass,
      declared: difference.declared, verified: difference.verified)
  }

  private func refusedFiles(_ figures: BatchFigures) -> [BatchSummary.RefusedFile] {
    figures.files.filter { !$0.refusal.isEmpty }
      .map { BatchSummary.RefusedFile(fileName: $0.fileName, sentence: $0.refusal) }
      + figures.strays.map { BatchSummary.RefusedFile(fileName: $0.fileName, sentence: $0.text) }
  }
}
