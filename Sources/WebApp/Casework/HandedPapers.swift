internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// Papers that came with a form, looked at before anything of them is kept.
struct HandedPapers {
  private(set) var papers: [PaperUpload] = []
  /// What is wrong with those that cannot be kept; nil when all can.
  private(set) var fault: String?
  /// Whether files have to be chosen again when the form is shown once more: browsers want it so.
  let areAny: Bool

  init(_ visit: Visit) {
    let words = visit.words
    let files = visit.form.files["attachments"] ?? []
    areAny = !files.isEmpty
    var faults: [String] = []
    for file in files {
      do throws(Reason) {
        papers.append(try PaperUpload(name: file.sentName, bytes: file.bytes))
      } catch {
        faults.append(words.filled("bad.\(error.code.name)", ["file": file.name]))
      }
    }
    if files.count > PaperUpload.mostPapers { faults = [words["bad.papersTooMany"]] }
    fault = Shown.sentence(faults)
  }

  /// The field for papers, with what is wrong with those that came.
  func content(_ visit: Visit, isRequired: Bool, hint: String, fault: String?) -> [String: Any] {
    let again = areAny && visit.request.method == .post ? visit.words["chooseFilesAgain"] : nil
    let separator = visit.words.language.pick("", " ")
    let whole = fault.map { $0 + separator + (again ?? "") } ?? again
    return ["isOptional": !isRequired, "hint": hint, "error": Shown.optional(whole)]
  }
}
