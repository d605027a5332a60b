internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// 审计: who did what, when and for what; nothing of what they saw.
struct AuditPage {
  private let visit: Visit
  private let verifies: Bool
  private var words: Words { visit.words }

  /// - Parameter verifies: the whole chain is checked too, which takes a while in a large centre.
  init(_ visit: Visit, verifies: Bool = false) {
    self.visit = visit
    self.verifies = verifies
  }

  /// - Parameter fault: what was wrong with an acknowledgement; what was written stays in its form.
  func page(fault: String? = nil) throws -> Page {
    let query = Centre.AuditQuery(
      day: visit.query("day"), actor: visit.query("actor"), action: visit.query("action"),
      caseNumber: visit.query("case"), before: Int64(visit.query("before")))
    let found = try visit.centre.auditRecords(query, visit.operation("audit"))
    let alerts = LookAlertsPart(try visit.centre.openLookAlerts(), visit, fault: fault)
    let isLast = found.older == nil
    var pager = Pager(page: 1, pages: 1, total: found.records.count, words: words) { _ in "/audit" }.content
    pager["hasPages"] = !isLast
    pager["nextHref"] = Shown.optional(found.older.map { address(query, before: $0) })
    pager["pages"] = [[String: Any]]()
    var page = Page(
      "audit", title: words["audit"], place: "audit",
      content: [
        "verification": try verification(), "filter": filter(query), "caption": words["auditCaption"],
        "hasRecords": !found.records.isEmpty, "records": found.records.map { row($0.sequence, $0.record) },
        "pager": pager, "hasAlerts": !alerts.rows.isEmpty, "alerts": alerts.rows,
      ])
    page.errors = alerts.errors
    if fault != nil { page.status = 422 }
    if visit.query("done") == "1" { page.notice = Notice(text: words["done"], noticeClass: "good") }
    return page
  }

  /// 处理警示: an auditor says what came of it.
  func acknowledge() throws -> Answer {
    guard let day = try? CivilDate(iso: visit.form["day"]) else { throw Refusal.notFound }
    do {
      try visit.centre.acknowledgeLooks(
        of: visit.form["actor"], on: day, reason: visit.form["reason"], visit.operation("audit"))
    } catch let reason as Reason where [.reviewNoReason, .noteTooLong].contains(reason.code) {
      return .page(try page(fault: words[reason.code == .noteTooLong ? "reasonTooLong" : "sayWhy"]))
    } catch let reason as Reason where [.lookAlertNotOpen, .lookAlertOwn].contains(reason.code) {
      return .page(try page(fault: words.language.pick(reason.code.chinese, reason.sentence)))
    }
    return .redirect("/audit?done=1")
  }

  private func filter(_ query: Centre.AuditQuery) -> [String: Any] {
    let actions = [("", words["allActions"])] + AuditAction.allCases.map(\.rawValue).sorted().map { ($0, word($0)) }
    let fields = [
      Field(name: "day", label: words["day"], value: query.day, hint: words["dayHint"]),
      Field(name: "actor", label: words["actor"], value: query.actor),
      Field(name: "action", label: words["action"], kind: .choice(actions), value: query.action),
      Field(name: "case", label: words["caseNumber"], value: query.caseNumber),
    ]
    return ["action": "/audit", "fields": fields.map(\.content), "clearHref": "/audit"]
  }

  private func word(_ action: String) -> String { words["action-\(action)"] }

  private func role(_ name: String) -> String {
    UserRole(rawValue: name).map { words.language.pick($0.chinese, $0.english) } ?? name
  }

  /// What we write ourselves in the reader's language; everything else as it was recorded.
  private func recorded(_ text: String) -> String {
    text.isEmpty ? "—" : words.texts["recorded-\(text)"] ?? role(text)
  }

  private func row(_ sequence: Int64, _ record: AuditRecord) -> [String: Any] {
    [
      "sequence": sequence, "time": record.at, "actor": record.actor, "role": role(record.role),
      "action": word(record.action), "case": record.caseNumber.isEmpty ? "—" : record.caseNumber,
      "purpose": recorded(record.purpose),
      "detail": recorded(record.detail), "count": record.resultCount, "client": record.client,
    ]
  }

  private func verification() throws -> [String: Any] {
    guard verifies else {
      return [
        "noticeClass": "", "stateClass": "waiting", "word": words["chainUnchecked"],
        "sentence": words["chainUncheckedText"], "faults": [String](), "action": "/audit/verify",
      ]
    }
    let verification = try visit.centre.verifyAudit()
    let faults = verification.findings.map(\.reason).map { fault in
      words.language.pick(fault.code.chinese + "：" + fault.found, fault.sentence)
    }
    let (isSound, rows) = (verification.isSound, verification.rows)
    return [
      "noticeClass": isSound ? "good" : "bad", "stateClass": isSound ? "answered" : "late",
      "word": words[isSound ? "chainSound" : "chainBroken"],
      "sentence": isSound
        ? words.language.pick("\(rows) 条记录与留存值全部相符。", "All \(rows) records fit the heads kept outside.")
        : words.language.pick("\(rows) 条记录中有不符之处：", "Of \(rows) records some do not fit:"),
      "faults": faults, "action": "/audit/verify",
    ]
  }

  private func address(_ query: Centre.AuditQuery, before: Int64) -> String {
    let parts = [
      ("day", query.day), ("actor", query.actor), ("action", query.action), ("case", query.caseNumber),
      ("before", String(before)),
    ]
    return "/audit?"
      + parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
  }
}
