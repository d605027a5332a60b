internal import Diagnostics
internal import EconomyModel
internal import Pipeline

extension Route {
  static let notes: [Route] = [
    .post("/cases/{case}/notes", .allowed(.recordNotes)) { visit in
      let item = visit.form["item"]
      let kind = CaseNote.Kind(rawValue: visit.form["kind"]) ?? .explanation
      do {
        _ = try visit.centre.record(
          Centre.NewNote(
            kind: item.isEmpty ? .objection : kind, item: item.isEmpty ? nil : ItemCode(item),
            text: visit.form["text"], papers: visit.form["papers"]), of: visit.parameter("case"), visit.operation())
      } catch let reason as Reason where [.noteEmpty, .noteTooLong, .noteItem].contains(reason.code) {
        let text = visit.words.language.pick(reason.code.chinese, reason.sentence)
        return .page(try CasePage(visit, errors: [FieldError(field: "text", text: text)]).page())
      }
      return .redirect(visit.casePath + "?done=1#explanations")
    },
    .get("/cases/{case}/notes/{note}", .allowed(.decideNotes)) { visit in .page(try NotePage(visit).page()) },
    .post("/cases/{case}/notes/{note}", .allowed(.decideNotes)) { visit in try NotePage(visit).decide() },
  ]
}
