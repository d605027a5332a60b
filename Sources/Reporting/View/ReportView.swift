package import EconomyModel

/// A report in words, part by part, for whoever lays out a page of their own around it.
package struct ReportView {
  package struct Item {
    package let code: ItemCode
    package let name: String
    package let declared: String
    package let verified: String
    /// With its sign.
    package let difference: String
    package let conclusion: String
    package let conclusionClass: String
    /// How the item was compared, and who answered when.
    package let rule: String
    package let reasons: String
    /// What was accepted against rows that block issue, each in one sentence.
    package let rebuttals: [String]
    package let lines: [Line]
    /// Declared and verified stand against each other: neither consistent nor out of reach.
    package let isDiffering: Bool
  }

  package struct Field {
    package let label: String
    package let value: String
  }

  package struct Line {
    package let person: String
    package let institution: String
    package let answeredAt: String
    package let dataDate: String
    package let declared: String
    package let verified: String
    package let conclusion: String
    package let conclusionClass: String
    package let fields: [Field]
    package let reasons: [String]
    /// Nil for a line that only the declaration knows.
    package let evidence: EvidenceReference?
    /// File, line and bytes in one line; empty without evidence.
    package let place: String
    /// The match rule as a sentence.
    package let matchRule: String
    /// Sources that were not chosen by precedence, each in one line.
    package let alternatives: [String]
  }

  package let heading: String
  package let sentence: String
  package let coverageSentences: [String]
  package let items: [Item]
  private let report: VerificationReport
  private let names: ReportNames

  package init(_ report: VerificationReport, language: ReportLanguage) {
    let names = ReportNames(report, language: language)
    self.report = report
    self.names = names
    heading = names.applicant?.name ?? report.caseNumber.rawValue
    sentence = FindingCounts(report.findings).sentence(language)
    coverageSentences = CoverageCounts(report, names: names).sentences
    items = report.findings.map { Self.item($0, report, names) }
  }

  package var differing: [Item] { items.filter(\.isDiffering) }

  private static func item(_ finding: ItemFinding, _ report: VerificationReport, _ names: ReportNames) -> Item {
    let language = names.language
    let answers = ItemAnswers(finding.item, in: report, names: names).sentence
    return Item(
      code: finding.item, name: names.item(finding.item), declared: finding.declared.words(language),
      verified: finding.verified.words(language), difference: finding.difference.signedWords(language),
      conclusion: finding.conclusion.words(language), conclusionClass: finding.conclusion.token,
      rule: [finding.method.words(language), answers].filter { !$0.isEmpty }.joined(separator: " "),
      reasons: finding.reasons.words(names), rebuttals: (finding.rebuttals ?? []).map { $0.words(language) },
      lines: finding.lines.map { Self.line($0, names) },
      isDiffering: finding.conclusion.isDifference && finding.conclusion != .compared(.notVerifiable))
  }

  /// One line of a finding.
  static func line(_ line: FindingLine, _ names: ReportNames) -> Line {
    let language = names.language
    let place = line.evidence.map { evidence in
      let position = evidence.position
      let bytes = position.byteOffset..<position.byteOffset + position.byteCount
      return language.pick(
        "\(evidence.fileName) 第\(position.line)行，字节 \(bytes.lowerBound)–\(bytes.upperBound)",
        "\(evidence.fileName) line \(position.line), bytes \(bytes.lowerBound)–\(bytes.upperBound)")
    }
    return Line(
      person: names.person(line.subject),
      institution: line.institution == nil
        ? language.pick("（申报）", "(declared)") : names.institution(line.institution),
      answeredAt: line.feedbackAt?.description ?? "—", dataDate: line.asOf?.description ?? "—",
      declared: line.declared.words(language), verified: line.verified.words(language),
      conclusion: line.conclusion.words(language), conclusionClass: line.conclusion.token,
      fields: line.fields.pairs(language).map { Field(label: $0.label, value: $0.value) },
      reasons: line.reasons.map { $0.words(names) }, evidence: line.evidence, place: place ?? "",
      matchRule: line.evidence.map { language.pick($0.rule.chinese, $0.rule.english) } ?? "",
      alternatives: line.alternatives.map { $0.words(names) })
  }
}

extension ReportView {
  package struct Person {
    package let name: String
    package let relation: String
    package let document: String
    package let address: String
    package let isMember: Bool
    package let reference: String
  }

  /// Members, then obligors.
  package var persons: [Person] {
    report.subjects.map { subject in
      Person(
        name: subject.name, relation: subject.role.words(names.language), document: subject.maskedDocument,
        address: subject.registeredAddress.isEmpty ? "—" : subject.registeredAddress,
        isMember: subject.role.isMember, reference: subject.reference)
    }
  }

  package struct Cell {
    package let state: String
    package let stateClass: String
    /// Why nobody asked; empty otherwise.
    package let cause: String
  }

  package struct GridRow {
    package let item: String
    package let code: String
    package let institution: String
    package let cells: [Cell]
  }

  package var grid: [GridRow] {
    CoverageGrid(report).rows.map { row in
      GridRow(
        item: names.item(row.item), code: row.item.rawValue, institution: names.institution(row.institution),
        cells: row.cells.map { cell in
          Cell(
            state: cell?.state.words(names.language) ?? "—", stateClass: cell?.state.rawValue ?? "",
            cause: cell?.cause?.words(names.language) ?? "")
        })
    }
  }

  package struct Institution {
    package let code: InstitutionCode
    package let name: String
    package let asked: Int
    package let answered: Int
    /// The latest; empty while there is none.
    package let lastAnswer: String
  }

  /// Those that were asked about anybody here.
  package var institutions: [Institution] {
    report.institutions.compactMap { institution in
      let cells = report.coverage.filter { $0.institution == institution.code && $0.state.wasAsked }
      guard !cells.isEmpty else { return nil }
      return Institution(
        code: institution.code, name: institution.name, asked: cells.count,
        answered: cells.count(where: \.state.isAnswered),
        lastAnswer: cells.compactMap(\.feedbackAt).max()?.description ?? "")
    }
  }

  package struct Remedy {
    package let person: String
    package let state: String
    package let stateClass: String
    package let affected: String
    package let cause: String
    package let remedy: String
  }

  package var remedies: [Remedy] {
    CoverageRemedies(report, language: names.language).remedies.map { remedy in
      Remedy(
        person: names.person(remedy.subject), state: remedy.state.words(names.language),
        stateClass: remedy.state.rawValue, affected: remedy.affected(names), cause: remedy.missing,
        remedy: remedy.remedy)
    }
  }

  package func item(named code: ItemCode) -> String { names.item(code) }

  /// Somebody by the declaration's reference, or the household.
  package func person(named reference: String) -> String { names.person(reference) }

  package func institution(named code: InstitutionCode?) -> String { names.institution(code) }

  package func state(_ state: CellState) -> String { state.words(names.language) }
}
