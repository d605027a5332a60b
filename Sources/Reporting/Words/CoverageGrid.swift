internal import EconomyModel

/// The coverage lines as a table: a row for each item × institution, a cell for each subject.
struct CoverageGrid {
  struct Row {
    let item: ItemCode
    let institution: InstitutionCode
    /// In the order of the report's subjects; nil where there is no such line.
    let cells: [VerificationReport.CoverageLine?]
  }

  /// Sorted by item, then institution.
  let rows: [Row]

  init(_ report: VerificationReport) {
    let grouped = Dictionary(grouping: report.coverage) { AskedQuestion(institution: $0.institution, item: $0.item) }
    rows = grouped.keys.sorted().map { question in
      let lines = grouped[question] ?? []
      let cells = report.subjects.map { subject in
        lines.first { $0.subject.utf8.elementsEqual(subject.reference.utf8) }
      }
      return Row(item: question.item, institution: question.institution, cells: cells)
    }
  }
}
