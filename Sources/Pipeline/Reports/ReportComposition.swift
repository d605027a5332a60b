internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Puts together the canonical report value of one case.
struct ReportComposition {
  let batch: StoredBatch
  let catalogue: ItemCatalogue
  let declaration: StoredDeclaration
  let evidence: CaseEvidence
  /// The newest version of each authorisation of the case.
  let authorisations: [Authorisation]

  func report(_ comparison: CaseComparison, version: Int, verifiedOn: CivilDate) -> VerificationReport {
    let request = declaration.request
    return VerificationReport(
      caseNumber: request.caseNumber, version: version, week: batch.week, centre: batch.terms.centre,
      scheme: request.scheme, region: request.region, appliedOn: request.appliedOn, declaredAsOf: request.asOf,
      verifiedOn: verifiedOn, declarationVersion: declaration.version, subjects: subjectLines,
      authorisations: authorisationLines, items: itemLabels(comparison), institutions: institutions,
      coverage: coverageLines, findings: comparison.findings, totals: comparison.totals,
      policyBasis: batch.terms.policy.basis)
  }

  private var subjectLines: [VerificationReport.SubjectLine] {
    zip(evidence.subjects, declaration.request.persons).map { subject, person in
      VerificationReport.SubjectLine(
        reference: subject.reference, name: subject.name, maskedDocument: subject.maskedDocument,
        role: subject.role, registeredAddress: person.registeredAddress)
    }
  }

  private var authorisationLines: [VerificationReport.AuthorisationLine] {
    zip(evidence.subjects, declaration.request.persons).map { subject, person in
      let live = authorisations.filter {
        $0.document.matchingKey == person.document.matchingKey && $0.isLive(on: batch.openedOn)
      }
      let cited = live.min { ($0.start, $0.number) < ($1.start, $1.number) }
      return VerificationReport.AuthorisationLine(
        subject: subject.reference, number: cited?.number ?? "", start: cited?.start)
    }
  }

  private func itemLabels(_ comparison: CaseComparison) -> [VerificationReport.ItemLabel] {
    let codes = Set(evidence.cells.map(\.item)).union(comparison.findings.map(\.item))
    return catalogue.items.filter { codes.contains($0.code) }.map {
      VerificationReport.ItemLabel(
        code: $0.code, chinese: $0.chinese, english: $0.english, category: $0.category, family: $0.family)
    }
  }

  private var institutions: [Institution] {
    let codes = Set(evidence.cells.map(\.institution))
    return batch.terms.institutions.filter { codes.contains($0.code) }
  }

  private var coverageLines: [VerificationReport.CoverageLine] {
    let references = Dictionary(
      evidence.subjects.map { ($0.key, $0.reference) }, uniquingKeysWith: { first, _ in first })
    return evidence.cells.map { cell in
      VerificationReport.CoverageLine(
        subject: references[cell.person] ?? "", item: cell.item, institution: cell.institution, state: cell.state,
        cause: cell.cause, feedbackAt: cell.feedbackAt)
    }
  }
}
