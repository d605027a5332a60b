internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 记录说明: what a form says of a figure or of the report, with the papers that were handed in.
struct NoteSubmission {
  private let visit: Visit
  private var words: Words { visit.words }

  init(_ visit: Visit) { self.visit = visit }

  /// What was written comes back when it is not taken; files have to be chosen again, browsers want it so.
  func record() throws -> Answer {
    let (papers, faults) = papers()
    guard faults.isEmpty else { return try again("attachments", faults.joined(separator: " ")) }
    let item = visit.form["item"]
    let kind = CaseNote.Kind(rawValue: visit.form["kind"]) ?? .explanation
    do {
      _ = try visit.centre.record(
        Centre.NewNote(
          kind: item.isEmpty ? .objection : kind, item: item.isEmpty ? nil : ItemCode(item), text: visit.form["text"],
          papers: visit.form["papers"]), of: visit.parameter("case"), papers: papers, visit.operation())
    } catch let reason as Reason where [.noteEmpty, .noteTooLong, .noteItem].contains(reason.code) {
      return try again("text", words.language.pick(reason.code.chinese, reason.sentence))
    } catch let reason as Reason where reason.code == .paperTooMany {
      return try again("attachments", words["bad.papersTooMany"])
    }
    return .redirect(visit.casePath + "?done=1#explanations")
  }

  private func papers() -> (papers: [PaperUpload], faults: [String]) {
    var papers: [PaperUpload] = []
    var faults: [String] = []
    for file in visit.form.files["attachments"] ?? [] {
      do throws(Reason) {
        papers.append(try PaperUpload(name: file.sentName, bytes: file.bytes))
      } catch {
        faults.append(words.filled("bad.\(error.code.name)", ["file": file.name]))
      }
    }
    return (papers, faults)
  }

  private func again(_ field: String, _ text: String) throws -> Answer {
    let isLost = !(visit.form.files["attachments"] ?? []).isEmpty
    let separator = words.language.pick("", " ")
    let whole = isLost ? text + separator + words["chooseFilesAgain"] : text
    return .page(try CasePage(visit, errors: [FieldError(field: field, text: whole)]).page())
  }
}
