package import EconomyModel

extension NoticeLetter {
  /// From whom and to whom.
  package struct Head: Hashable, Sendable {
    let centre: String
    let caseNumber: CaseNumber
    let applicant: String
    let maskedDocument: String
    let scheme: String

    /// - Parameter maskedDocument: the applicant's number as papers show it.
    package init(centre: String, caseNumber: CaseNumber, applicant: String, maskedDocument: String, scheme: String) {
      self.centre = centre
      self.caseNumber = caseNumber
      self.applicant = applicant
      self.maskedDocument = maskedDocument
      self.scheme = scheme
    }
  }

  /// 承诺、核实、结论 of one item.
  package struct Line: Hashable, Sendable {
    let item: Wording
    let promised: Figure
    let found: Figure
    let conclusion: Wording

    package init(item: Wording, promised: Figure, found: Figure, conclusion: Wording) {
      self.item = item
      self.promised = promised
      self.found = found
      self.conclusion = conclusion
    }
  }

  /// What of a member has no usable answer yet.
  package struct PendingLine: Hashable, Sendable {
    let person: String
    let item: Wording
    let state: CellState

    package init(person: String, item: Wording, state: CellState) {
      self.person = person
      self.item = item
      self.state = state
    }
  }

  /// 每月救助金额, before and after what was decided.
  package struct Monthly: Hashable, Sendable {
    let before: Fen
    let after: Fen
    let basis: String

    package init(before: Fen, after: Fen, basis: String) {
      self.before = before
      self.after = after
      self.basis = basis
    }
  }

  /// 欺骗认定: of whom, in what, on which papers.
  package struct Deceit: Hashable, Sendable {
    let person: String
    let items: [Wording]
    let papers: [String]

    package init(person: String, items: [Wording], papers: [String]) {
      self.person = person
      self.items = items
      self.papers = papers
    }
  }

  /// 资金: over all months.
  package struct Money: Hashable, Sendable {
    let paid: Fen
    /// Nil while nobody has entered what was due for some month.
    let due: Fen?
    let toPay: Fen
    let overpaid: Fen
    let repaid: Fen
    let waived: Fen
    let outstanding: Fen
    let toReturn: Fen

    package init(
      paid: Fen, due: Fen?, toPay: Fen, overpaid: Fen, repaid: Fen, waived: Fen, outstanding: Fen, toReturn: Fen
    ) {
      self.paid = paid
      self.due = due
      self.toPay = toPay
      self.overpaid = overpaid
      self.repaid = repaid
      self.waived = waived
      self.outstanding = outstanding
      self.toReturn = toReturn
    }
  }

  /// What is proposed to the competent authority, and decided by nobody here.
  package struct Consequence: Hashable, Sendable {
    let grade: Wording
    let measures: [Wording]
    let fine: Fen?

    package init(grade: Wording, measures: [Wording], fine: Fen?) {
      self.grade = grade
      self.measures = measures
      self.fine = fine
    }
  }

  /// How long the family has, and the last day if it receives the letter on a day.
  package struct ObjectionTerm: Hashable, Sendable {
    let limit: TimeLimit
    let basis: String
    let receivedOn: CivilDate
    let lastDay: DueDate
    /// Whether ``receivedOn`` is on record, and no supposition.
    let isServed: Bool

    package init(limit: TimeLimit, basis: String, receivedOn: CivilDate, lastDay: DueDate, isServed: Bool) {
      self.limit = limit
      self.basis = basis
      self.receivedOn = receivedOn
      self.lastDay = lastDay
      self.isServed = isServed
    }
  }
}
