internal import Casework
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 说明、反证与异议 of a case, and the form for another one.
struct NotesPart {
  private let file: CaseFile
  private let visit: Visit
  private let errors: [FieldError]
  private var words: Words { visit.words }

  init(_ file: CaseFile, _ visit: Visit, _ errors: [FieldError]) {
    self.file = file
    self.visit = visit
    self.errors = errors
  }

  var explanations: [[String: Any]] { file.notes.filter { $0.kind != .objection }.map(row) }

  var objections: [[String: Any]] { file.notes.filter { $0.kind == .objection }.map(row) }

  /// False where nobody may write one, or there is nothing yet to speak of.
  var form: Any {
    guard visit.may(.recordNotes), let report = file.report else { return false }
    let chosen = visit.form["item"].isEmpty ? visit.query("item") : visit.form["item"]
    let kind = visit.form["kind"].isEmpty ? CaseNote.Kind.explanation.rawValue : visit.form["kind"]
    let view = ReportView(report.value, language: visit.language.report)
    return [
      "action": visit.casePath + "/notes", "isOpen": !errors.isEmpty,
      "itemOptions": [option("", words["wholeReport"], chosen)]
        + view.items.map { option($0.code.rawValue, "\($0.code.rawValue) \($0.name)", chosen) },
      "kinds": CaseNote.Kind.allCases.map { each in
        [
          "value": each.rawValue, "word": words["kind-\(each.rawValue)"], "hint": words["kindHint-\(each.rawValue)"],
          "isSelected": each.rawValue == kind,
        ] as [String: Any]
      }, "text": ["value": visit.form["text"], "error": Shown.optional(errors.first { $0.field == "text" }?.text)],
      "papers": ["value": visit.form["papers"]], "attachments": attachments,
    ]
  }

  /// The form for an objection alone; false where nobody may write one.
  var objectionForm: Any {
    guard visit.may(.recordNotes) else { return false }
    let field = Field(name: "text", label: words["objectionText"], kind: .long).content
    return ["action": visit.casePath + "/notes", "isOpen": false, "fields": [field], "attachments": attachments]
  }

  private var attachments: [String: Any] {
    ["error": Shown.optional(errors.first { $0.field == "attachments" }?.text)]
  }

  /// Each with the page on which it is opened.
  static func papers(of note: CaseNote, _ visit: Visit) -> [[String: Any]] {
    note.attached.map { paper in
      [
        "name": paper.name, "size": PaperPage.size(paper.byteCount),
        "href": "\(visit.casePath)/notes/\(note.number)/papers/\(paper.sha256)",
      ]
    }
  }

  private func option(_ value: String, _ word: String, _ chosen: String) -> [String: Any] {
    ["value": value, "word": word, "isSelected": value == chosen]
  }

  private func row(_ note: CaseNote) -> [String: Any] {
    let name = note.item.map { item in
      file.report.map { ReportView($0.value, language: visit.language.report).item(named: item) } ?? item.rawValue
    }
    let mayDecide = note.review == nil && visit.may(.decideNotes) && !(visit.user?.isActor(note.recordedBy) ?? true)
    return [
      "item": name ?? words["wholeReport"], "concerns": name ?? words["wholeReport"],
      "kind": words["kind-\(note.kind.rawValue)"], "text": note.text,
      "papers": note.papers.isEmpty ? "—" : note.papers, "attached": Self.papers(of: note, visit),
      "receivedOn": note.recordedAt.date.description,
      "objector": note.recordedBy, "due": note.recordedAt.date.adding(days: 5).description, "by": note.recordedBy,
      "at": note.recordedAt.description,
      "state": state(note),
      "decision": Shown.optional(note.review.map { "\($0.by) \($0.at)\(words["clauseSeparator"])\($0.reason)" }),
      "decideHref": mayDecide ? decideHref(note) as Any : false,
    ]
  }

  /// A rebuttal of a commitment case is decided there: its deed bears the note's number.
  private func decideHref(_ note: CaseNote) -> String {
    let deed = "note-\(note.number)"
    let isOfCommitment = file.commitment?.openRebuttals.keys.contains { $0.rawValue == deed } ?? false
    return isOfCommitment
      ? "\(visit.casePath)/commitment/decide?deed=\(deed)" : "\(visit.casePath)/notes/\(note.number)"
  }

  private func state(_ note: CaseNote) -> [String: Any] {
    let (stateClass, key) =
      switch note.review?.isAccepted {
      case nil: ("waiting", "noteWaiting")
      case true?: ("answered", "noteAccepted")
      case false?: ("late", "noteRefused")
      }
    return ["stateClass": stateClass, "word": words[key]]
  }
}
