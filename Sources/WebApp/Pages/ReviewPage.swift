internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting
internal import Storage

/// 复核: what waits for a person, one kind at a time.
struct ReviewPage {
  private let visit: Visit
  private let kind: ReviewKind
  private let queue: ReviewQueue?
  private let alarms: [SourceAlarm]
  private let held: [WaitingRow]
  private let faults: [String: String]
  private var words: Words { visit.words }

  /// - Parameter faults: what was wrong with a decision, by the field's place: `ID` or `ID-reason`.
  init(_ visit: Visit, kind: ReviewKind? = nil, faults: [String: String] = [:]) throws {
    self.visit = visit
    self.faults = faults
    self.kind = kind ?? ReviewKind(rawValue: visit.query("kind")) ?? .held
    let week = visit.query("week")
    let hasBatch = try visit.centre.hasBatches()
    let wanted = week.isEmpty ? nil : try? BatchWeek(week)
    queue = hasBatch ? try visit.centre.reviewQueue(of: wanted, visit.operation("review")) : nil
    alarms = hasBatch ? try visit.centre.openAlarms(wanted) : []
    held = hasBatch ? try visit.centre.waitingRows(of: wanted, visit.operation("review")) : []
  }

  func page() -> Page {
    var page = Page(
      "review", title: words["review"], place: "review",
      content: [
        "counts": ReviewKind.allCases.map(count), "heading": words[kind.word], "sentence": words[kind.word + "Text"],
        "decisions": decisions, "hasRejects": kind == .rejects && !(queue?.rejects.isEmpty ?? true),
        "rejects": kind == .rejects ? queue?.rejects.map(reject) ?? [] : [], "isEmpty": number(of: kind) == 0,
        "pager": Pager(page: 1, pages: 1, total: number(of: kind), words: words) { _ in "/review" }.content,
      ])
    page.errors = faults.sorted { $0.key < $1.key }.map { FieldError(field: $0.key, text: $0.value) }
    if !faults.isEmpty { page.status = 422 }
    if visit.query("done") == "1" { page.notice = Notice(text: words["done"], noticeClass: "good") }
    return page
  }

  private func number(of kind: ReviewKind) -> Int {
    switch kind {
    case .held: held.count
    case .conflicts: queue?.disputes.count ?? 0
    case .files: queue?.unplaced.count ?? 0
    case .rejects: queue?.rejects.reduce(0) { $0 + $1.rows } ?? 0
    case .alarms: alarms.count
    }
  }

  /// More rows wait than one page shows.
  private var isCut: Bool { held.count == WaitingRow.mostShown }

  private func count(_ each: ReviewKind) -> [String: Any] {
    [
      "href": "/review?kind=\(each.rawValue)", "word": words[each.word],
      "count": each == .held && isCut ? "\(held.count)+" : String(number(of: each)),
      "isCurrent": each == kind,
    ]
  }

  private var decisions: [[String: Any]] {
    switch kind {
    case .held: held.map(row)
    case .conflicts: queue?.disputes.map(conflict) ?? []
    case .alarms: sources.map(alarm)
    case .files: queue?.unplaced.map(file) ?? []
    case .rejects: []
    }
  }

  private func row(_ waiting: WaitingRow) -> [String: Any] {
    let stored = waiting.stored
    let cause = words.language.pick(stored.cause.chinese, stored.cause.english)
    let choices = waiting.persons.map { person in
      (
        "accept-\(person.key.rawValue)",
        words.language.pick(
          "是 \(person.name)（\(person.cases[0].rawValue)）", "\(person.name) (\(person.cases[0].rawValue))")
      )
    }
    var content = decision(
      "h-" + waiting.id,
      heading: "\(waiting.institutionName) \(name(of: stored.item))\(words.language.pick("：", ": "))\(cause)",
      place: words.language.pick(
        "\(stored.fileName) 第\(stored.position.line)行", "\(stored.fileName) line \(stored.position.line)"),
      paragraphs: [], compare: comparison(waiting),
      action: "/review/rows?row=\(Percent.encoded(waiting.id))&week=\(stored.week)",
      choices: choices + [("refuse", words["nobodyOfThese"]), ("ask", words["askAgain"])])
    content["row"] = waiting.row ?? words["rowNotKept"]
    return content
  }

  /// What the row says of whom it is about, beside those it may concern.
  private func comparison(_ waiting: WaitingRow) -> [String: Any] {
    let line = { (label: String, stated: String, own: [String]) -> [String: Any] in
      let cells = own.map {
        ["text": $0.isEmpty ? "—" : $0, "differs": !stated.isEmpty && $0 != stated] as [String: Any]
      }
      return [
        "label": label, "cells": [["text": stated.isEmpty ? "—" : stated, "differs": false] as [String: Any]] + cells,
      ]
    }
    let persons = waiting.persons
    return [
      "caption": words["rowAndPersons"], "heads": [words["sourceRow"]] + persons.map(\.name),
      "rows": [
        line(words["name"], waiting.statedName, persons.map { Masked.name($0.name) }),
        line(words["document"], waiting.statedDocument, persons.map(\.maskedDocument)),
        line(words["born"], waiting.statedBirthDate, persons.map { $0.birthDate?.description ?? "" }),
        line(words["address"], "", persons.map(\.registeredAddress)),
        line(words["caseNumber"], "", persons.map { $0.cases.map(\.rawValue).joined(separator: " ") }),
      ],
    ]
  }

  private func conflict(_ dispute: ReviewQueue.Dispute) -> [String: Any] {
    let id = "c" + dispute.one.sha256.prefix(8) + dispute.other.sha256.prefix(8)
    let cases = dispute.cases.count
    return decision(
      id, heading: "\(dispute.institutionName) \(name(of: dispute.item))", place: dispute.adapter,
      paragraphs: [words.language.pick("\(cases) 户的结果待定。", "\(cases) families wait for it.")],
      compare: comparison(dispute), action: "/review/answers?one=\(dispute.one.sha256)&other=\(dispute.other.sha256)",
      choices: [
        ("one", words.language.pick("以 \(dispute.one.name) 为准", "\(dispute.one.name) counts")),
        ("other", words.language.pick("以 \(dispute.other.name) 为准", "\(dispute.other.name) counts")),
        ("both", words["bothCount"]),
      ])
  }

  private func comparison(_ dispute: ReviewQueue.Dispute) -> [String: Any] {
    let row = { (label: String, one: String, other: String) -> [String: Any] in
      let cells = [one, other].map { ["text": $0, "differs": one != other] as [String: Any] }
      return ["label": label, "cells": cells]
    }
    return [
      "caption": words["twoFiles"], "heads": [dispute.one.name, dispute.other.name],
      "rows": [
        row(words["answeredAt"], dispute.one.feedbackAt.description, dispute.other.feedbackAt.description),
        row("SHA-256", String(dispute.one.sha256.prefix(16)), String(dispute.other.sha256.prefix(16))),
      ],
    ]
  }

  /// The open alarms of one source together: they are acknowledged together.
  private var sources: [[SourceAlarm]] {
    Dictionary(grouping: alarms) { "\($0.institution.rawValue) \($0.adapter)" }.sorted { $0.key < $1.key }.map(\.value)
  }

  private func alarm(_ alarms: [SourceAlarm]) -> [String: Any] {
    let first = alarms[0]
    let address =
      "/review/alarms?week=\(first.week)&institution=\(Percent.encoded(first.institution.rawValue))"
      + "&adapter=\(Percent.encoded(first.adapter))"
    return decision(
      "a-\(first.institution.rawValue)-\(first.adapter)", heading: "\(first.name) \(name(of: first.item))",
      place: first.adapter, paragraphs: alarms.map { words.language.pick($0.chinese, $0.english) }, compare: false,
      action: address,
      choices: [("stands", words["alarmStands"]), ("anew", words["alarmAnew"])])
  }

  /// A file that no batch took: the operator places it, with the week said.
  private func file(_ file: BatchStatus.Unplaced) -> [String: Any] {
    [
      "id": "f-" + Percent.encoded(file.fileName).replacing("%", with: "-"), "heading": file.fileName,
      "state": ["stateClass": "waiting", "word": words["noteWaiting"]], "place": "",
      "paragraphs": [file.sentence, words["placeFile"]], "row": false, "compare": false, "form": false,
    ]
  }

  private func decision(
    _ id: String, heading: String, place: String, paragraphs: [String], compare: Any, action: String,
    choices: [(value: String, word: String)]
  ) -> [String: Any] {
    let isThis = visit.form["id"] == id
    let form: [String: Any] = [
      "action": action + (action.contains("?") ? "&" : "?") + "id=\(id)", "choiceError": Shown.optional(faults[id]),
      "choices": choices.map { choice in
        [
          "value": choice.value, "word": choice.word, "hint": false,
          "isSelected": isThis && visit.form["choice"] == choice.value,
        ] as [String: Any]
      },
      "reason": [
        "value": isThis ? visit.form["reason"] : "", "error": Shown.optional(faults[id + "-reason"]),
      ] as [String: Any],
    ]
    return [
      "id": id, "heading": heading, "state": ["stateClass": "waiting", "word": words["noteWaiting"]], "place": place,
      "paragraphs": paragraphs, "row": false, "compare": compare, "form": form,
    ]
  }

  private func name(of item: ItemCode) -> String {
    visit.centre.catalogue[item].map { words.language.pick($0.chinese, $0.english) } ?? item.rawValue
  }

  private func reject(_ reject: ReviewQueue.Rejects) -> [String: Any] {
    [
      "institution": visit.centre.connections.first { $0.institution == reject.institution }?.name
        ?? reject.institution.rawValue, "cause": words.language.pick(reject.chinese, reject.meaning),
      "code": reject.code, "count": reject.rows,
    ]
  }
}
