internal import EconomyModel
internal import Pipeline
internal import Reporting
internal import Storage

/// What a request came to: what is at hand, who was asked now, and what is not asked.
struct RequestDonePage {
  private let visit: Visit
  private let outcome: RequestOutcome
  private let file: CaseFile
  private var words: Words { visit.words }

  init(_ visit: Visit, _ outcome: RequestOutcome) throws {
    self.visit = visit
    self.outcome = outcome
    file = try visit.centre.caseFile(
      ReportWanted(caseText: outcome.caseNumber.rawValue, week: outcome.week), visit.operation())
  }

  func page() -> Page {
    let number = outcome.caseNumber.rawValue
    let path = "/cases/" + Percent.encoded(number)
    return Page(
      "request-done", title: words["request"], place: "request",
      content: [
        "heading": words.filled("request.done", ["number": number]),
        "sentences": counts + asked + notAsked + faults,
        "links": [
          link(path, "openCase", isPrimary: true), link(path + "/report", "report", isPrimary: false),
          link("/request", "anotherFamily", isPrimary: false),
        ], "institutions": institutions.map(row),
      ])
  }

  private func link(_ path: String, _ key: String, isPrimary: Bool) -> [String: Any] {
    ["href": path, "word": words[key], "isPrimary": isPrimary]
  }

  private var counts: [String] {
    let total = outcome.atHand + outcome.waiting + outcome.unsettled
    let first = words.filled(
      "request.counts",
      [
        "total": "\(total)", "atHand": "\(outcome.atHand)", "waiting": "\(outcome.waiting)",
        "unsettled": "\(outcome.unsettled)",
      ])
    guard outcome.borrowed > 0 else { return [first] }
    let oldest = outcome.oldestFeedback?.date.description ?? "—"
    return [first, words.filled("request.borrowed", ["number": "\(outcome.borrowed)", "date": oldest])]
  }

  private var asked: [String] {
    let number = outcome.writtenNow.count
    return [
      number == 0
        ? words["request.nobodyAsked"] : words.filled("request.asked", ["number": "\(number)"])
    ]
  }

  private var notAsked: [String] {
    let names = Dictionary(
      file.request.members.map { ($0.reference, $0.person.name.raw) }
        + file.request.obligors.map { ($0.reference, $0.person.name.raw) }, uniquingKeysWith: { first, _ in first })
    return outcome.notAsked.map { open in
      words.filled(
        "request.notAsked",
        [
          "number": "\(open.cells)", "cause": words["cause.\(open.cause.rawValue)"],
          "name": names[open.subject] ?? open.subject,
        ])
    }
  }

  /// Of lists that could not be written, and what acceptance would have people look at.
  private var faults: [String] {
    let text = FaultText(words, showsPlaces: false)
    return outcome.faults.map { words["request.listFault"] + text.sentence($0) }
      + outcome.accepted.diagnostics.map { text.sentence($0) }
  }

  private var institutions: [ReportView.Institution] {
    file.report.map { ReportView($0.value, language: visit.language.report).institutions } ?? []
  }

  private func row(_ institution: ReportView.Institution) -> [String: Any] {
    let list = outcome.lists.first { $0.institution == institution.code }
    let isNew = list.map { outcome.writtenNow.contains($0.number.description) } ?? false
    let (stateClass, key) =
      institution.answered == institution.asked
      ? ("answered", "request.atHand") : isNew ? ("supplement", "request.askedNow") : ("waiting", "stateWaiting")
    return [
      "name": institution.name, "answered": institution.answered, "asked": institution.asked,
      "share": institution.answered * 100 / max(1, institution.asked),
      "state": ["stateClass": stateClass, "word": words[key]],
      "lastAnswer": institution.lastAnswer.isEmpty ? "—" : institution.lastAnswer,
      "list": list?.number.description ?? "—", "due": list?.due.day.description ?? "—",
    ]
  }
}
