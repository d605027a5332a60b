internal import EconomyModel
internal import Pipeline
internal import Storage

/// What somebody of this role can do with a case and its report now.
struct CaseActions {
  private let file: CaseFile
  private let visit: Visit

  init(_ file: CaseFile, _ visit: Visit) {
    self.file = file
    self.visit = visit
  }

  var areAny: Bool { !links.isEmpty || !ofCase.isEmpty || !hint.isEmpty }

  /// From the case's page.
  var links: [[String: Any]] {
    guard file.report != nil else { return opening }
    return [link("/report" + visit.reportQuery, "report", isPrimary: !mayIssue)] + issue + opening
  }

  /// 开案, where the family is helped on no commitment yet.
  private var opening: [[String: Any]] {
    guard visit.may(.recordNotes), file.commitment == nil else { return [] }
    return [link("/commitment/open", "openCommitment", isPrimary: false)]
  }

  /// From the report's page.
  var ofReport: [[String: Any]] {
    guard file.report != nil else { return [] }
    return [link("/paper" + visit.reportQuery, "viewReport", isPrimary: !mayIssue)] + issue
  }

  /// From the case's page: what may be done anew beside what is done with the report.
  var ofCase: [[String: Any]] {
    guard visit.may(.requestVerification) else { return posts }
    let request: [String: Any] = [
      "action": visit.casePath + "/request", "word": visit.words["requestNow"], "isPrimary": file.report == nil,
    ]
    return [request] + posts
  }

  var posts: [[String: Any]] {
    guard file.report != nil else { return [] }
    return [("/print", "printReport"), ("/notice", "printNotice")].map { path, key in
      ["action": visit.casePath + path + visit.reportQuery, "word": visit.words[key], "isPrimary": false]
    }
  }

  /// Why a prepared report cannot be issued from here.
  var hint: String {
    guard let report = file.report, visit.may(.issueReports), !report.isIssued else { return "" }
    if report.value.blocksIssue { return visit.words["hintBlocked"] }
    if visit.user?.isActor(report.preparedWords) ?? false { return visit.words["hintOwn"] }
    return ""
  }

  private var issue: [[String: Any]] { mayIssue ? [link("/issue", "issueReport", isPrimary: true)] : [] }

  /// Only the newest is issued.
  private var mayIssue: Bool {
    guard let report = file.report, visit.may(.issueReports), let newest = file.versions.first else { return false }
    return !report.isIssued && newest.week == report.value.week && newest.version == report.value.version
      && hint.isEmpty
  }

  private func link(_ path: String, _ key: String, isPrimary: Bool) -> [String: Any] {
    ["href": visit.casePath + path, "word": visit.words[key], "isPrimary": isPrimary]
  }
}
