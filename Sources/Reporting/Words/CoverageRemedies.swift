internal import EconomyModel

/// What lacks a valid answer, person by person, and the way to one.
struct CoverageRemedies {
  struct Remedy {
    let subject: String
    let state: CellState
    let missing: String
    let remedy: String
    let cells: [VerificationReport.CoverageLine]
  }

  let remedies: [Remedy]

  /// In the order of subjects, then of states, then of causes.
  init(_ report: VerificationReport, language: ReportLanguage) {
    remedies = report.subjects.flatMap { subject in
      let own = report.coverage.filter { $0.subject.utf8.elementsEqual(subject.reference.utf8) }
      return CellState.allCases.flatMap { state -> [Remedy] in
        let cells = own.filter { $0.state == state }
        if cells.isEmpty { return [] }
        if let trouble = state.trouble(language) {
          return [
            Remedy(
              subject: subject.reference, state: state, missing: trouble.missing, remedy: trouble.remedy, cells: cells)
          ]
        }
        return state == .notAsked ? Self.notAsked(cells, subject.reference, language) : []
      }
    }
  }

  private static func notAsked(
    _ cells: [VerificationReport.CoverageLine], _ subject: String, _ language: ReportLanguage
  ) -> [Remedy] {
    NotAskedCause.allCases.compactMap { cause in
      let own = cells.filter { ($0.cause ?? .notConnected) == cause }
      if own.isEmpty { return nil }
      return Remedy(
        subject: subject, state: .notAsked, missing: cause.words(language), remedy: cause.remedy(language), cells: own)
    }
  }
}

extension CoverageRemedies.Remedy {
  /// `BK01 银行存款（城东支行、城西支行）`, items in the grid's order.
  func affected(_ names: ReportNames) -> String {
    var items: [ItemCode] = []
    for cell in cells where !items.contains(cell.item) { items.append(cell.item) }
    return items.map { item in
      let institutions = cells.filter { $0.item == item }.map { names.institution($0.institution) }
        .filter { !$0.isEmpty }.joined(separator: names.language.listSeparator)
      let inside = institutions.isEmpty ? "" : names.language.pick("（\(institutions)）", " (\(institutions))")
      return "\(item.rawValue) \(names.item(item))\(inside)"
    }.joined(separator: names.language.clauseSeparator)
  }
}
