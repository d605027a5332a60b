package import EconomyModel

/// 医疗保障推送表: who is helped, since when – medical aid counts from the enrolment – and who is not any more *(sample
/// layout: each office has its own)*.
package struct MedicalInsuranceList: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    let caseNumber: CaseNumber
    let name: PersonName
    let document: IdentityDocument
    /// The business type, such as `最低生活保障`.
    let scheme: String
    let enrolledOn: CivilDate
    /// From when no longer; nil while it lasts.
    let stoppedOn: CivilDate?

    package init(
      caseNumber: CaseNumber, name: PersonName, document: IdentityDocument, scheme: String, enrolledOn: CivilDate,
      stoppedOn: CivilDate?
    ) {
      self.caseNumber = caseNumber
      self.name = name
      self.document = document
      self.scheme = scheme
      self.enrolledOn = enrolledOn
      self.stoppedOn = stoppedOn
    }
  }

  private let centre: String
  private let on: CivilDate
  private let rows: [Row]

  /// - Parameter on: as of which day it says so.
  package init(centre: String, on: CivilDate, rows: [Row]) {
    self.centre = centre
    self.on = on
    self.rows = rows
  }

  /// Names and numbers in clear: it is made for the office alone.
  package func csv() -> String {
    var csv = CSVText()
    csv.add(["核对编号", "姓名", "证件类型", "证件号码", "救助类型", "状态", "享受开始日期", "停止日期", "数据日期", "推送单位"])
    for row in rows {
      csv.add([
        row.caseNumber.rawValue, row.name.unmasked, row.document.kind, row.document.number, row.scheme,
        row.stoppedOn == nil ? "享受" : "停止", row.enrolledOn.description, row.stoppedOn?.description ?? "",
        on.description, centre,
      ])
    }
    return csv.text
  }
}
