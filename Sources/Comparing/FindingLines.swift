internal import Diagnostics
internal import EconomyModel

/// The rows of an item's table with what all its methods say of them.
struct FindingLines {
  let evidence: ItemEvidence
  let verdicts: [MethodVerdict]

  /// By (member, household, obligor; subject; institution; evidence), then as declared.
  var sorted: [FindingLine] {
    let ranks = InstitutionRanks(evidence.rows)
    return evidence.rows.indices.map { key(of: $0, ranks) }.sorted().map { line(at: $0.row) }
  }

  /// What is stated comes before what is not.
  private func key(of index: Int, _ ranks: InstitutionRanks) -> LineKey {
    let row = evidence.rows[index]
    guard let fact = row.fact else {
      return LineKey(place: place(of: row), institution: .max, evidence: 0, row: index)
    }
    return LineKey(place: order(fact.place), institution: ranks.rank(fact), evidence: fact.order, row: index)
  }

  private func line(at index: Int) -> FindingLine {
    let said = said(of: index)
    switch evidence.rows[index] {
    case .record(let record, _): return line(of: record.lead, said, record.alternatives)
    case .aside(let fact, _): return line(of: fact, said, [])
    case .declared(let entry), .declaredAside(let entry, _):
      return FindingLine(
        subject: reference(of: entry.subject), institution: nil, fields: Self.masked(entry.fields),
        declared: said.declared, verified: said.verified, conclusion: said.conclusion, reasons: said.reasons)
    case .income(let income):
      return FindingLine(
        subject: reference(of: income.subject), institution: nil, fields: [], declared: said.declared,
        verified: said.verified, conclusion: said.conclusion, reasons: said.reasons)
    }
  }

  private func line(of fact: SubjectFact, _ said: LineVerdict, _ alternatives: [SubjectFact]) -> FindingLine {
    FindingLine(
      subject: evidence.household.subjects[fact.place].reference, institution: fact.fact.institution,
      fields: Self.masked(fact.fields), declared: said.declared, verified: said.verified,
      conclusion: said.conclusion, reasons: said.reasons, asOf: fact.fact.asOf, feedbackAt: fact.fact.feedbackAt,
      evidence: fact.fact.evidence,
      alternatives: alternatives.isEmpty
        ? []
        : alternatives.map { other in
          FindingLine.Alternative(
            institution: other.fact.institution, verified: figure(other.fields),
            evidence: other.fact.evidence)
        })
  }

  /// The first stated figures in the order of methods, the most telling conclusion, all reasons.
  private func said(of index: Int) -> LineVerdict {
    if verdicts.count == 1 {
      var only = verdicts[0].lines[index]
      only.reasons = only.reasons.distinct()
      return only
    }
    let lines = verdicts.map { $0.lines[index] }
    return LineVerdict(
      declared: lines.map(\.declared).first { $0 != .notStated } ?? .notStated,
      verified: lines.map(\.verified).first { $0 != .notStated } ?? .notStated,
      conclusion: lines.reduce(.shownOnly) { $0.orMoreTelling($1.conclusion) },
      reasons: lines.flatMap(\.reasons).distinct())
  }

  private func figure(_ fields: [FieldEntry]) -> Figure {
    switch evidence.summed.reading(fields) {
    case .fen(let fen): .money(fen)
    case .overflown: .notStated
    case .absent: fields.area(.area).map { .area($0) } ?? .notStated
    }
  }

  private func reference(of subject: DeclaredSubject) -> String {
    switch subject {
    case .household: "household"
    case .person(let reference): reference
    }
  }

  /// Members first, then the household, then obligors, each in the declaration's order.
  private func place(of row: ItemRow) -> Int {
    switch row {
    case .record(let record, _): order(record.lead.place)
    case .aside(let fact, _): order(fact.place)
    case .declared(let entry), .declaredAside(let entry, _): order(evidence.household.place(of: entry.subject))
    case .income(let income): order(evidence.household.place(of: income.subject))
    }
  }

  private func order(_ place: Int?) -> Int {
    let subjects = evidence.household.subjects
    guard let place else { return subjects.count }
    return subjects[place].isMember ? place : subjects.count + 1 + place
  }

  /// Account and identity numbers as any report may show them.
  static func masked(_ fields: [FieldEntry]) -> [FieldEntry] {
    var masked = fields
    for place in masked.indices {
      guard case .text(let text) = masked[place].value else { continue }
      let field = masked[place].field
      switch field.kind {
      case .account: masked[place] = FieldEntry(field, .text(Masked.account(text)))
      case .identity: masked[place] = FieldEntry(field, .text(Masked.identity(text)))
      case .text, .money, .date, .flag, .area, .share, .count: break
      }
    }
    return masked
  }
}
