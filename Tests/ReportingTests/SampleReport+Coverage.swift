import EconomyModel

extension SampleReport {
  static let institutions: [Institution] = [
    Institution(code: InstitutionCode("bank-east"), name: "示例银行城东支行", family: .bank),
    Institution(code: InstitutionCode("bank-west"), name: "示例农商银行", family: .bank),
    Institution(code: InstitutionCode("death"), name: "殡葬信息中心", family: .government),
    Institution(code: InstitutionCode("estate"), name: "不动产登记中心", family: .property),
    Institution(code: InstitutionCode("insurer"), name: "示例人寿保险", family: .insurance),
    Institution(code: InstitutionCode("medical"), name: "医疗保障局", family: .government),
    Institution(code: InstitutionCode("police"), name: "公安局户政科", family: .government),
    Institution(code: InstitutionCode("social"), name: "人力资源和社会保障局", family: .insurance),
    Institution(code: InstitutionCode("traffic"), name: "车辆管理所", family: .vehicle),
  ]

  /// A letter a subject, in the order m1 m2 m3 m4 o1: H hit, N nil, P pending, M mismatch, R rejected, E error,
  /// A not applicable, and of what was not asked U no authorisation, S out of scope, X ended, C not connected.
  private static let grid: [(item: String, institution: String, states: String)] = [
    ("BK01", "bank-east", "HHUNH"), ("BK01", "bank-west", "HPUMS"), ("BK02", "bank-east", "HNUNN"),
    ("GV01", "police", "HHUHH"), ("GV03", "death", "NNUHN"), ("IN01", "insurer", "HNUNX"),
    ("IN03", "social", "HNUAN"), ("IN04", "social", "NNUHN"), ("IN06", "medical", "HNURE"),
    ("PR01", "estate", "HHUNN"), ("PR05", "", "CCCCC"), ("VH01", "traffic", "PPUPP"),
  ]

  static var coverage: [VerificationReport.CoverageLine] {
    grid.flatMap { row in
      zip(["m1", "m2", "m3", "m4", "o1"], row.states).map { subject, letter in
        let (state, cause) = meaning(of: letter)
        let hasReply = ![.pending, .notAsked, .notApplicable].contains(state)
        return VerificationReport.CoverageLine(
          subject: subject, item: ItemCode(row.item), institution: InstitutionCode(row.institution), state: state,
          cause: cause, feedbackAt: hasReply ? time("2026-11-18T09:30:00") : nil)
      }
    }
  }

  private static func meaning(of letter: Character) -> (CellState, NotAskedCause?) {
    switch letter {
    case "H": (.hit, nil)
    case "N": (.nothing, nil)
    case "P": (.pending, nil)
    case "M": (.mismatch, nil)
    case "R": (.rejected, nil)
    case "E": (.error, nil)
    case "A": (.notApplicable, nil)
    case "U": (.notAsked, .noAuthorisation)
    case "S": (.notAsked, .outOfScope)
    case "X": (.notAsked, .authorisationEnded)
    default: (.notAsked, .notConnected)
    }
  }
}
