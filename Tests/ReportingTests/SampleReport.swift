import EconomyModel
import Reporting

/// An invented family in which everything happens that a report can say: every difference class, every cell state,
/// co-ownership with alternatives, foreign currency, an obligor, persons who were not asked, a death on record.
enum SampleReport {
  static func value(
    version: Int = 1, applicantName: String = "张建国", findings: [ItemFinding] = SampleReport.findings
  ) -> VerificationReport {
    VerificationReport(
      caseNumber: CaseNumber(rawValue: "HD-2026-000123"), version: version, week: try! BatchWeek("2026-W47"),
      centre: "示例县居民家庭经济状况核对中心", scheme: "最低生活保障", region: "示例县城东街道", appliedOn: day("2026-11-02"),
      declaredAsOf: day("2026-10-31"), verifiedOn: day("2026-11-21"), declarationVersion: 1,
      subjects: subjects(applicantName), authorisations: authorisations, items: items, institutions: institutions,
      coverage: coverage, findings: findings, totals: totals, policyBasis: "sample（示例数值，由县级标准替换）")
  }

  static func prepared(_ value: VerificationReport, prints: Int = 0) -> ReportEnvelope {
    ReportEnvelope(
      state: .prepared(by: "李办"), digest: try! CanonicalReport(value).digest, printNumber: prints, printedBy: "王窗口")
  }

  static func issued(_ value: VerificationReport, signature: String) -> ReportEnvelope {
    let state = ReportEnvelope.State.issued(
      preparedBy: "李办", issuedBy: "赵审", at: time("2026-11-23T15:20:00"), signature: signature)
    return ReportEnvelope(
      state: state, digest: try! CanonicalReport(value).digest, printNumber: 2, printedBy: "王窗口")
  }

  static func day(_ text: String) -> CivilDate { try! CivilDate(iso: text) }
  static func time(_ text: String) -> Timestamp { try! Timestamp(iso: text) }
  static func yuan(_ text: String) -> Fen { try! Fen(yuan: text) }
  static func money(_ text: String) -> Figure { .money(yuan(text)) }

  private static func subjects(_ applicantName: String) -> [VerificationReport.SubjectLine] {
    let rows: [(String, String, String, CaseSubject.Role, String)] = [
      ("m1", applicantName, "990102********0019", .member(.oneself), "示例县城东街道幸福路12号3幢402室"),
      ("m2", "刘秀英", "990102********0027", .member(try! Relation(code: "12")), "示例县城东街道幸福路12号3幢402室"),
      ("m3", "张明", "990102********0035", .member(try! Relation(code: "22")), "示例县城东街道幸福路12号3幢402室"),
      ("m4", "阿布都·热合曼", "990102********004X", .member(try! Relation(code: "51")), ""),
      ("o1", "张丽华", "990103********0051", .obligor(.support, try! Relation(code: "32")), "邻县河西镇"),
    ]
    return rows.map {
      VerificationReport.SubjectLine(
        reference: $0.0, name: $0.1, maskedDocument: $0.2, role: $0.3, registeredAddress: $0.4)
    }
  }

  private static var authorisations: [VerificationReport.AuthorisationLine] {
    [
      ("m1", "SQ-2026-0123-1"), ("m2", "SQ-2026-0123-2"), ("m3", ""), ("m4", "SQ-2026-0123-4"),
      ("o1", "SQ-2026-0123-5"),
    ].map {
      VerificationReport.AuthorisationLine(
        subject: $0.0, number: $0.1, start: $0.1.isEmpty ? nil : day("2026-11-02"))
    }
  }

  private static var items: [VerificationReport.ItemLabel] {
    let codes = findings.map(\.item)
    return Item.national.filter { codes.contains($0.code) }.map {
      VerificationReport.ItemLabel(
        code: $0.code, chinese: $0.chinese, english: $0.english, category: $0.category, family: $0.family)
    }
  }

  static var totals: [CategoryTotal] {
    [
      CategoryTotal(
        category: .income, declared: yuan("21600"), verified: yuan("38400"), from: day("2025-11-01"),
        to: day("2026-10-31"), isComplete: false),
      CategoryTotal(
        category: .property, declared: yuan("12000"), verified: yuan("86543.21"), from: day("2026-10-31"),
        to: day("2026-10-31"), isComplete: false),
      CategoryTotal(
        category: .expenditure, declared: yuan("30000"), verified: yuan("29800"), from: day("2025-11-01"),
        to: day("2026-10-31"), isComplete: true),
    ]
  }
}
