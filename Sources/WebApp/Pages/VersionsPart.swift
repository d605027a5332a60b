internal import EconomyModel
internal import Reporting
internal import Storage

/// 报告版本, newest first.
enum VersionsPart {
  static func rows(_ heads: [ReportHead], _ visit: Visit) -> [[String: Any]] {
    let words = visit.words
    return heads.map { head in
      let state = ReportStanding(isIssued: head.isIssued, isBlocked: false)
      return [
        "href": "\(visit.casePath)/report?week=\(head.week)&version=\(head.version)",
        "version": words.language.pick("第\(head.version)版", "version \(head.version)"),
        "week": head.week.description, "state": state.mark(words), "prepared": "\(head.preparedBy) \(head.preparedAt)",
        "issued": head.issuedBy.map { "\($0) \(head.issuedAt?.description ?? "")" } ?? "—",
        "verifyCode": head.digest.isEmpty ? "—" : VerifyCode.of(digest: head.digest),
      ]
    }
  }
}

/// How far a report has come.
struct ReportStanding {
  let isIssued: Bool
  let isBlocked: Bool

  func mark(_ words: Words) -> [String: Any] {
    let (stateClass, key) =
      isIssued ? ("issued", "stateIssued") : isBlocked ? ("blocked", "stateBlocked") : ("ready", "statePrepared")
    return ["stateClass": stateClass, "word": words[key]]
  }
}
