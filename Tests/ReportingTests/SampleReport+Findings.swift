import EconomyModel

extension SampleReport {
  static let findings: [ItemFinding] = [
    deposits, movements, register, death, policies, contributions, pension, medical, dwellings, land, vehicles,
  ]

  static func evidence(_ file: String, line: Int, _ adapter: String, rule: MatchRule = .identityAndName)
    -> EvidenceReference
  {
    EvidenceReference(
      fileSHA256: String(repeating: "5fa3", count: 8) + String(repeating: "c1d9", count: 8), fileName: file,
      adapter: adapter, adapterVersion: "1.0",
      position: FilePosition(line: line, byteOffset: Int64(line) * 96, byteCount: 95),
      rule: rule)
  }

  static func line(
    _ subject: String, _ institution: String?, _ fields: [FieldEntry], declared: Figure = .notStated,
    verified: Figure = .notStated, _ conclusion: Conclusion = .shownOnly, _ reasons: [FindingReason] = [],
    evidence: EvidenceReference? = nil, alternatives: [FindingLine.Alternative] = []
  ) -> FindingLine {
    FindingLine(
      subject: subject, institution: institution.map { InstitutionCode($0) }, fields: fields, declared: declared,
      verified: verified, conclusion: conclusion, reasons: reasons,
      asOf: institution == nil ? nil : day("2026-11-15"),
      feedbackAt: institution == nil ? nil : time("2026-11-18T09:30:00"), evidence: evidence, alternatives: alternatives
    )
  }

  private static let deposits = ItemFinding(
    item: ItemCode("BK01"), method: .sum, conclusion: .compared(.underDeclared), declared: money("12000"),
    verified: money("86543.21"), difference: money("74543.21"),
    reasons: [
      .cellsUnanswered(2), .personNotAsked(reference: "m3", cause: .noAuthorisation), .foreignCurrency("USD"),
      .answersHeld(1), .overLimit(household: true), .flagOnly,
    ],
    lines: [
      line(
        "m1", "bank-east",
        [
          FieldEntry(.accountNumber, .text("**** 6789")), FieldEntry(.accountType, .text("定期")),
          FieldEntry(.currency, .text("CNY")),
        ],
        verified: money("80000"), evidence: evidence("城东支行-存款.csv", line: 12, "bank-east-deposits")),
      line(
        "m1", "bank-west",
        [FieldEntry(.accountNumber, .text("**** 0042")), FieldEntry(.personalOverLimit, .flag(true))],
        verified: .notStated, .compared(.notVerifiable), [.flagOnly, .overLimit(household: false)],
        evidence: evidence("农商行-超限.csv", line: 5, "bank-west-flags", rule: .identityOnly)),
      line(
        "m2", "bank-east", [FieldEntry(.accountNumber, .text("**** 1234")), FieldEntry(.accountType, .text("活期"))],
        verified: money("6543.21"),
        evidence: evidence("城东支行-存款.csv", line: 13, "bank-east-deposits", rule: .identityAndFormerName)),
      line(
        "m2", "bank-east", [FieldEntry(.currency, .text("USD")), FieldEntry(.balance, .text("1,200.00"))],
        verified: .text("USD 1,200.00"), .compared(.explanationRequired), [.foreignCurrency("USD")],
        evidence: evidence("城东支行-存款.csv", line: 14, "bank-east-deposits", rule: .oldIdentityAndName)),
      line("household", nil, [], declared: money("12000")),
      line(
        "o1", "bank-east", [FieldEntry(.accountNumber, .text("**** 7788"))], verified: money("52300"), .shownOnly,
        [.obligorShownOnly], evidence: evidence("城东支行-存款.csv", line: 20, "bank-east-deposits")),
    ])

  private static let movements = ItemFinding(
    item: ItemCode("BK02"), method: .explain, conclusion: .compared(.explanationRequired), declared: .notStated,
    verified: .count(1), difference: .notStated, reasons: [.explanationAsked],
    lines: [
      line(
        "m1", "bank-east",
        [
          FieldEntry(.windowMonths, .count(12)), FieldEntry(.largestDate, .date(day("2026-05-06"))),
          FieldEntry(.largestAmount, .money(yuan("45000"))), FieldEntry(.payeeKind, .text("个人")),
        ], verified: money("45000"), .compared(.explanationRequired), [.explanationAsked, .asOfGap(days: 45)],
        evidence: evidence("城东支行-变动.csv", line: 3, "bank-east-movements"))
    ])

  private static let register = ItemFinding(
    item: ItemCode("GV01"), method: .equal, conclusion: .compared(.statusDiffers), declared: .text("户籍在册"),
    verified: .text("户籍注销"), difference: .notStated,
    reasons: [.fieldDiffers(.cancelled), .outsideRelation(reference: "m4"), .spouseNotDeclared],
    lines: [
      line(
        "m4", "police", [FieldEntry(.cancelled, .flag(true)), FieldEntry(.registeredAddress, .text("示例县城东街道"))],
        declared: .text("户籍在册"), verified: .text("户籍注销"), .compared(.statusDiffers), [.fieldDiffers(.cancelled)],
        evidence: evidence("户籍.xml", line: 88, "police-register", rule: .identityAndLossyName))
    ])

  private static let death = ItemFinding(
    item: ItemCode("GV03"), method: .stop, conclusion: .compared(.explanationRequired), declared: .notStated,
    verified: .count(1), difference: .notStated, reasons: [.deathOnRecord(reference: "m4")],
    lines: [
      line(
        "m4", "death", [FieldEntry(.deathDate, .date(day("2026-09-30")))], verified: .text("2026-09-30"),
        .compared(.explanationRequired), [.deathOnRecord(reference: "m4")],
        evidence: evidence("殡葬.csv", line: 7, "death-register", rule: .identityAndNormalisedName))
    ], blocksIssue: true)
}
