internal import EconomyModel
internal import Pipeline

/// The page of a case that is helped on no commitment.
struct CommitmentAbsent {
  private let visit: Visit
  private let file: CaseFile

  init(_ visit: Visit) throws {
    self.visit = visit
    file = try visit.centre.caseFile(ReportWanted(caseText: visit.parameter("case")), visit.operation())
  }

  func page() -> Page {
    let words = visit.words
    return Page(
      "commitment-none", title: words["commitment"], place: "followup",
      content: [
        "caseHref": visit.casePath, "caseNumber": file.request.caseNumber.rawValue, "heading": words["commitment"],
        "mayOpen": visit.may(.recordNotes), "openHref": visit.casePath + "/commitment/open",
      ])
  }
}
