internal import EconomyModel
internal import Pipeline

extension Route {
  static let cases: [Route] = [
    .get("/cases/{case}", .allowed(.viewCases)) { visit in .page(try CasePage(visit).page()) },
    .get("/cases/{case}/items/{item}", .allowed(.viewCases)) { visit in
      .page(try EvidencePage(visit, unmasks: false).page())
    },
    // A purpose is said first; the row is then shown once.
    .post("/cases/{case}/items/{item}", .allowed(.viewCases)) { visit in
      .page(try EvidencePage(visit, unmasks: true).page())
    },
  ]
}

extension Visit {
  /// The report that an address speaks of: the newest unless week and version are named.
  func wanted() throws -> ReportWanted {
    let week = query("week")
    guard week.isEmpty || (try? BatchWeek(week)) != nil else { throw Refusal.notFound }
    return ReportWanted(
      caseText: parameter("case"), week: week.isEmpty ? nil : try BatchWeek(week), version: Int(query("version")))
  }

  /// The address of the case that this one belongs to.
  var casePath: String { "/cases/" + Percent.encoded(parameter("case")) }

  /// Keeps the links of an older version on that version.
  var reportQuery: String {
    guard let week = try? BatchWeek(query("week")) else { return "" }
    return "?week=\(week)" + (Int(query("version")).map { "&version=\($0)" } ?? "")
  }
}
