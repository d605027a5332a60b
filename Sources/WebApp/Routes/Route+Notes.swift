internal import EconomyModel
internal import Pipeline

extension Route {
  static let notes: [Route] = [
    .post("/cases/{case}/notes", .allowed(.recordNotes)) { visit in try NoteSubmission(visit).record() },
    .get("/cases/{case}/notes/{note}", .allowed(.decideNotes)) { visit in .page(try NotePage(visit).page()) },
    .post("/cases/{case}/notes/{note}", .allowed(.decideNotes)) { visit in try NotePage(visit).decide() },
    .get("/cases/{case}/notes/{note}/papers/{paper}", .allowed(.viewCases)) { visit in
      .page(try PaperPage(visit).page())
    },
    // A purpose is said first; the paper is then handed over once.
    .post("/cases/{case}/notes/{note}/papers/{paper}", .allowed(.viewCases)) { visit in
      try PaperPage(visit).open()
    },
  ]
}
