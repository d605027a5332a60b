internal import EconomyModel
internal import Pipeline
internal import Storage

/// 批量查看警示 that wait for an auditor, each with a form of its own.
struct LookAlertsPart {
  private let alerts: [LookAlert]
  private let visit: Visit
  private let fault: String?

  init(_ alerts: [LookAlert], _ visit: Visit, fault: String? = nil) {
    self.alerts = alerts
    self.visit = visit
    self.fault = fault
  }

  var rows: [[String: Any]] {
    alerts.map { alert in
      [
        "id": id(alert), "heading": sentence(alert), "actor": alert.actor, "day": alert.day.description,
        "raised": alert.raisedAt.description,
        "reason": [
          "value": isThis(alert) ? visit.form["reason"] : "", "error": Shown.optional(isThis(alert) ? fault : nil),
        ] as [String: Any],
      ]
    }
  }

  /// Of an alert that nobody has to look into any more the fault stands on top alone.
  var errors: [FieldError] {
    guard let fault else { return [] }
    let field = alerts.first(where: isThis).map { id($0) + "-reason" }
    return [FieldError(field: field ?? "", text: fault)]
  }

  /// For whoever manages users: who, when and how often.
  var notice: Notice? {
    guard !alerts.isEmpty else { return nil }
    let words = visit.words
    let all = alerts.map(sentence).joined(separator: words["listSeparator"])
    return Notice(text: words["bulkViews"] + all, noticeClass: "warn")
  }

  private func sentence(_ alert: LookAlert) -> String {
    visit.language.pick(
      "\(alert.actor) 于 \(alert.day) 查看 \(alert.looks) 次", "\(alert.actor) looked \(alert.looks) times on \(alert.day)")
  }

  private func id(_ alert: LookAlert) -> String { "alert-\(alert.day)-\(alert.actor)" }

  private func isThis(_ alert: LookAlert) -> Bool {
    visit.form["actor"].utf8.elementsEqual(alert.actor.utf8) && visit.form["day"] == alert.day.description
  }
}
