internal import Diagnostics
internal import EconomyModel

/// The rows of an item's table with what all its methods say of them.
struct FindingLines {
  let evidence: ItemEvidence
  let verdicts: [MethodVerdict]

  /// By (member, household, obligor; subject; institution; evidence), then as declared.
  var sorted: [FindingLine] {
    let placed = evidence.rows.indices.map { (index: $0, line: line(at: $0), place: place(of: evidence.rows[$0])) }
    return placed.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.line.institution != right.line.institution {
        return Self.isBefore(left.line.institution, right.line.institution)
      }
      if left.line.evidence != right.line.evidence { return Self.isBefore(left.line.evidence, right.line.evidence) }
      return left.index < right.index
    }.map(\.line)
  }

  /// What is stated comes before what is not.
  private static func isBefore<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
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
      alternatives: alternatives.map { other in
        FindingLine.Alternative(
          institution: other.fact.institution, verified: figure(other.fields), evidence: other.fact.evidence)
      })
  }

  /// The first stated figures in the order of methods, the most telling conclusion, all reasons.
  private func said(of index: Int) -> LineVerdict {
    let lines = verdicts.map { $0.lines[index] }
    return LineVerdict(
      declared: lines.map(\.declared).first { $0 != .notStated } ?? .notStated,
      verified: lines.map(\.verified).first { $0 != .notStated } ?? .notStated,
      conclusion: lines.reduce(.shownOnly) { $0.orMoreTelling($1.conclusion) },
      reasons: lines.flatMap(\.reasons).distinct())
  }

  private func figure(_ fields: [FieldEntry]) -> Figure {
    switch AmountReading(fields, of: evidence.item) {
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
    fields.map { entry in
      guard case .text(let text) = entry.value else { return entry }
      switch entry.field.kind {
      case .account: return FieldEntry(entry.field, .text(Masked.account(text)))
      case .identity: return FieldEntry(entry.field, .text(Masked.identity(text)))
      case .text, .money, .date, .flag, .area, .share, .count: return entry
      }
    }
  }
}
