extension ItemFinding {
  /// Lines on a death of which at least one row is rebutted by nobody. A row from another file is another one, even
  /// where it says the same.
  package var blockingLines: [FindingLine] {
    guard blocksIssue else { return [] }
    let rebutted = (rebuttals ?? []).flatMap(\.evidence)
    return deathLines.filter { line in
      line.rows.isEmpty || !line.rows.allSatisfy { row in rebutted.contains { $0.isSameRow(as: row) } }
    }
  }

  /// The same with what was accepted against its rows; it blocks issue no more when that covers all of them.
  func rebutted(by accepted: [AcceptedRebuttal]) -> ItemFinding {
    let concerned = accepted.filter { rebuttal in lines.contains(where: rebuttal.concerns) }
    guard !concerned.isEmpty else { return self }
    let open = with(concerned, blocksIssue: blocksIssue)
    return blocksIssue && open.blockingLines.isEmpty ? with(concerned, blocksIssue: false) : open
  }

  private func with(_ rebuttals: [AcceptedRebuttal], blocksIssue: Bool) -> ItemFinding {
    ItemFinding(
      item: item, method: method, conclusion: conclusion, declared: declared, verified: verified,
      difference: difference, reasons: reasons, lines: lines, blocksIssue: blocksIssue, rebuttals: rebuttals)
  }

  private var deathLines: [FindingLine] { lines.filter { $0.reasons.contains(where: \.isDeath) } }
}

extension VerificationReport {
  /// The same with the rebuttals that were accepted about its case.
  package func rebutted(by notes: [CaseNote]) -> VerificationReport {
    var report = self
    report.findings = findings.map { finding in
      finding.rebutted(by: notes.filter { $0.item == finding.item }.compactMap(AcceptedRebuttal.init))
    }
    return report
  }
}

extension FindingLine {
  /// Every row it rests on, be it chosen or not.
  package var rows: [EvidenceReference] { (evidence.map { [$0] } ?? []) + alternatives.map(\.evidence) }
}

extension EvidenceReference {
  /// The same bytes as the same adapter read them, under whichever file name they came.
  package func isSameRow(as other: EvidenceReference) -> Bool {
    fileSHA256 == other.fileSHA256 && adapter == other.adapter && adapterVersion == other.adapterVersion
      && position == other.position
  }
}

extension FindingReason {
  fileprivate var isDeath: Bool {
    if case .deathOnRecord = self { true } else { false }
  }
}
