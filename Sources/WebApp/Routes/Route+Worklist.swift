internal import EconomyModel
internal import Pipeline

extension Route {
  static let worklist: [Route] = [
    .get("/worklist", .allowed(.viewCases)) { visit in
      let caseText = visit.query("case")
      if !caseText.isEmpty, let found = try visit.centre.findCase(caseText, visit.operation()) {
        return .redirect("/cases/" + Percent.encoded(found.rawValue))
      }
      return .page(try WorklistPage(visit).page())
    },
    // A number that says who somebody is never stands in an address.
    .post("/worklist/find", .allowed(.viewCases)) { visit in
      if let found = try visit.centre.findCase(visit.form["number"], visit.operation()) {
        return .redirect("/cases/" + Percent.encoded(found.rawValue))
      }
      return .page(try WorklistPage(visit, isNotFound: true).page())
    },
  ]
}
