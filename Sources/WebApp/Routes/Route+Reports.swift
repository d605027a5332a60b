internal import EconomyModel
internal import Pipeline

extension Route {
  static let reports: [Route] = [
    .get("/cases/{case}/report", .allowed(.viewCases)) { visit in .page(try ReportFramePage(visit).page()) },
    .get("/cases/{case}/paper", .allowed(.viewCases)) { visit in
      .paper(try visit.centre.report(visit.wanted(), use: .view("html"), visit.operation()).html(visit.language.report))
    },
    // Each print is counted, so that it is a deed and no look.
    .post("/cases/{case}/print", .allowed(.viewCases)) { visit in
      .paper(try visit.centre.report(visit.wanted(), use: .print, visit.operation()).html(visit.language.report))
    },
    .post("/cases/{case}/notice", .allowed(.viewCases)) { visit in
      .paper(
        try visit.centre.familyPaper(visit.wanted(), use: .print, visit.operation()).html(visit.language.report))
    },
    .get("/cases/{case}/issue", .allowed(.issueReports)) { visit in .page(try IssuePage(visit).page()) },
    .post("/cases/{case}/issue", .allowed(.issueReports)) { visit in try IssuePage(visit).issue() },
  ]
}
