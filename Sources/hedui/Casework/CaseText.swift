import Casework
import EconomyModel
import Pipeline
import Reporting

/// A commitment case for a terminal: English with the Chinese terms.
struct CaseText {
  private let file: CommitmentFile

  init(_ file: CommitmentFile) { self.file = file }

  private var course: CommittedCase { file.course }

  /// The last deed, where the case stands now, what it waits for, and how to go on.
  var afterDeed: String {
    var lines = TextLines()
    if let last = file.deeds.last { add([last], to: &lines) }
    addStanding(to: &lines)
    return lines.text
  }

  /// Everything about it.
  var whole: String {
    var lines = TextLines()
    addStanding(to: &lines)
    addPeople(to: &lines)
    addPromises(to: &lines)
    addMoney(to: &lines)
    addOpen(to: &lines)
    lines.add()
    lines.add("Deeds 办理经过")
    add(file.deeds, to: &lines)
    return lines.text
  }

  private func addStanding(to lines: inout TextLines) {
    let terms = course.terms
    let level = terms.level.map { ", level \($0)" } ?? ""
    lines.add("\(course.number.rawValue)  \(course.state.english) \(course.state.chinese)")
    var facts = [
      ["track", "\(terms.track), edition \(terms.edition)\(level)"],
      ["committed", course.committedOn.description],
    ]
    if let enrolled = course.enrolledOn { facts.append(["enrolled", enrolled.description]) }
    if let proposal = course.proposal {
      facts.append(
        [
          "proposed",
          "\(proposal.draft.outcome.words), by \(proposal.step.by.name) on \(proposal.step.on)",
        ])
    }
    if let answers = course.answers {
      facts.append(
        [
          "report",
          "\(answers.week) v\(answers.version): \(answers.answered) answered, \(answers.pending) pending",
        ])
    }
    lines.add(table: facts + waiting)
  }

  /// What it waits for, by day; then the command that goes on.
  private var waiting: [[String]] {
    let rows = file.deadlines.map { deadline in
      [
        deadline.isDuty ? "waits for" : "until",
        "\(deadline.dueOn.words)  \(deadline.kind.english) \(deadline.kind.chinese)"
          + "  \(deadline.waitingFor.english) \(deadline.waitingFor.chinese)",
      ]
    }
    return rows + NextStep.steps(of: file).map { ["next", $0] }
  }

  private func addPeople(to lines: inout TextLines) {
    lines.add()
    lines.add("Household 家庭成员")
    let known = Dictionary(
      file.members.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    lines.add(
      table: course.members.union(course.dead).sorted().map { reference in
        let member = known[reference]
        return [
          reference, member?.person.name.description ?? "not declared yet",
          member?.person.document.masked ?? "",
          course.dead.contains(reference) ? "died" : "",
        ]
      })
  }

  private func addPromises(to lines: inout TextLines) {
    if course.opening.promised.isEmpty { return }
    lines.add()
    lines.add("Promised 承诺")
    lines.add(table: course.opening.promised.map { [$0.item.rawValue, $0.figure.words(.english)] })
  }

  private func addMoney(to lines: inout TextLines) {
    let ledger = course.ledger
    if ledger.lines.isEmpty { return }
    lines.add()
    lines.add("Money 资金台账")
    let months = ledger.lines.keys.sorted().map { month in
      let line = ledger.lines[month]
      return [
        month.description, "paid \(line?.paid.description ?? "0.00")",
        line?.due.map { "due \($0.amount) (\($0.basis))" } ?? "due: nobody has entered it",
      ]
    }
    lines.add(table: months)
    lines.add(
      "paid \(ledger.totals.paid), to pay \(ledger.totals.toPay), overpaid \(ledger.totals.overpaid), "
        + "outstanding \(ledger.outstanding), to return \(ledger.toReturn) yuan", indent: 2)
  }

  /// What waits for a second person, by the deed to name.
  private func addOpen(to lines: inout TextLines) {
    let open = OpenDecision.all(of: course)
    if open.isEmpty { return }
    lines.add()
    lines.add("To be decided by a second person 待审核")
    lines.add(table: open.map { [$0.deed.rawValue, $0.kind.words, $0.text] })
  }

  private func add(_ deeds: [CaseDeed], to lines: inout TextLines) {
    for deed in deeds {
      let kind = deed.event.kind
      lines.add(
        "\(deed.on)  \(deed.id)  \(kind.english) \(kind.chinese)  by \(deed.by.name)", indent: 2)
      let papers = deed.evidence.map { $0.kind.isEmpty ? $0.name : "\($0.kind) \($0.name)" }
      for (label, text) in [
        ("", DeedWords.details(of: deed.event)), ("why: ", deed.rationale),
        ("on: ", papers.joined(separator: ", ")),
      ] where !text.isEmpty { lines.add(label + text, indent: 6) }
    }
  }
}

extension CaseOutcome {
  var words: String { "\(english) \(chinese)" }
}
