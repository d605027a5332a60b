package import EconomyModel

/// 信用信息平台报送表: what a second person approved, handed to the competent authority as proposals, and what is taken back
/// *(sample layout: each platform has its own)*.
package struct CreditPlatformList: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case propose, takeBack

    var chinese: String {
      switch self {
      case .propose: "建议列入"
      case .takeBack: "撤回"
      }
    }
  }

  package struct Row: Hashable, Sendable {
    /// The same when it is taken back.
    let reference: String
    let action: Action
    let caseNumber: CaseNumber
    let name: PersonName
    let document: IdentityDocument
    let grade: ConsequenceGrade
    let measures: [ConsequenceMeasure]
    let fine: Fen?
    let decidedOn: CivilDate
    /// The track's own line.
    let basis: String

    package init(
      reference: String, action: Action, caseNumber: CaseNumber, name: PersonName, document: IdentityDocument,
      grade: ConsequenceGrade, measures: [ConsequenceMeasure], fine: Fen?, decidedOn: CivilDate, basis: String
    ) {
      self.reference = reference
      self.action = action
      self.caseNumber = caseNumber
      self.name = name
      self.document = document
      self.grade = grade
      self.measures = measures
      self.fine = fine
      self.decidedOn = decidedOn
      self.basis = basis
    }
  }

  private let centre: String
  private let authority: String
  private let rows: [Row]

  package init(centre: String, authority: String, rows: [Row]) {
    self.centre = centre
    self.authority = authority
    self.rows = rows
  }

  /// Names and numbers in clear: it is made for the authority alone.
  package func csv() -> String {
    var csv = CSVText()
    csv.add([
      "移送编号", "操作", "核对编号", "姓名", "证件类型", "证件号码", "失信等级", "建议措施", "建议罚款(元)", "审核日期", "依据", "移送单位", "接收单位",
    ])
    for row in rows {
      csv.add([
        row.reference, row.action.chinese, row.caseNumber.rawValue, row.name.unmasked, row.document.kind,
        row.document.number, row.grade.chinese, row.measures.map(\.chinese).joined(separator: "、"),
        row.fine?.plain ?? "", row.decidedOn.description, row.basis, centre, authority,
      ])
    }
    return csv.text
  }
}
