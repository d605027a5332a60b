internal import Casework
internal import EconomyModel
internal import Pipeline

extension Route {
  private static let commitment = "/cases/{case}/commitment"

  static let commitments: [Route] =
    [
      .get("/followup", .allowed(.viewCases)) { visit in .page(try FollowUpPage(visit).page()) },
      .get(commitment, .allowed(.viewCases)) { visit in .page(try CommitmentPage.page(visit)) },
      .get(commitment + "/open", .allowed(.recordNotes)) { visit in .page(try OpeningPage(visit).page()) },
      .post(commitment + "/open", .allowed(.recordNotes)) { visit in try OpeningPage(visit).submit() },
      .get(commitment + "/settle", .allowed(.viewCases)) { visit in .page(try SettlePage(visit).page()) },
      .post(commitment + "/settle", .allowed(.recordNotes)) { visit in try SettlePage(visit).propose() },
      .post(commitment + "/settle/decide", .allowed(.decideNotes)) { visit in try SettlePage(visit).decide() },
      .get(commitment + "/letter", .allowed(.viewCases)) { visit in .paper(try LetterPage(visit).html()) },
      .get(commitment + "/deeds/{deed}/papers/{paper}", .allowed(.viewCases)) { visit in
        .page(try DeedPaperPage(visit).page())
      },
      // A purpose is said first; the paper is then handed over once.
      .post(commitment + "/deeds/{deed}/papers/{paper}", .allowed(.viewCases)) { visit in
        try DeedPaperPage(visit).open()
      },
    ] + DeedForm.allCases.flatMap(routes)

  private static func routes(_ form: DeedForm) -> [Route] {
    let path = "\(commitment)/\(form.rawValue)"
    return [
      .get(path, .allowed(form.permission)) { visit in .page(try DeedFormPage(form, visit).page()) },
      .post(path, .allowed(form.permission)) { visit in try DeedFormPage(form, visit).take() },
    ]
  }
}
