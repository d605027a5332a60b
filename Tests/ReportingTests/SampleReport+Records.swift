import EconomyModel

extension SampleReport {
  static let policies = ItemFinding(
    item: ItemCode("IN01"), method: .set, conclusion: .compared(.undeclared), declared: .notStated,
    verified: .count(1), difference: .count(1), reasons: [.registeredNotDeclared],
    lines: [
      line(
        "m1", "insurer",
        [
          FieldEntry(.policyNumber, .text("**** 3301")), FieldEntry(.productName, .text("终身寿险")),
          FieldEntry(.cashValue, .money(yuan("18250.40"))),
        ], verified: money("18250.40"), .compared(.undeclared), [.registeredNotDeclared],
        evidence: evidence("保单.xml", line: 41, "insurer-policies"))
    ])

  static let contributions = ItemFinding(
    item: ItemCode("IN03"), method: .imputed, conclusion: .compared(.underDeclared),
    declared: .moneyPerYear(yuan("9600")), verified: .moneyPerYear(yuan("26400")),
    difference: .moneyPerYear(yuan("16800")), reasons: [.imputedFloor, .comparedAsClass(.wage)],
    lines: [
      line(
        "m1", "social",
        [FieldEntry(.employer, .text("示例保洁服务有限公司")), FieldEntry(.contributionBase, .money(yuan("2200")))],
        declared: .moneyPerYear(yuan("9600")), verified: .moneyPerYear(yuan("26400")), .compared(.underDeclared),
        [.imputedFloor], evidence: evidence("社保缴费.csv", line: 102, "social-contributions"))
    ])

  static let pension = ItemFinding(
    item: ItemCode("IN04"), method: .amount, conclusion: .compared(.consistent),
    declared: .moneyPerYear(yuan("12000")), verified: .moneyPerYear(yuan("12000")),
    difference: .moneyPerYear(.zero), reasons: [.withinTolerance],
    lines: [
      line(
        "m4", "social",
        [FieldEntry(.pensionType, .text("城乡居民基本养老金")), FieldEntry(.monthlyAmount, .money(yuan("1000")))],
        declared: .moneyPerYear(yuan("12000")), verified: .moneyPerYear(yuan("12000")), .compared(.consistent),
        evidence: evidence("养老待遇.csv", line: 9, "pensions"))
    ])

  static let medical = ItemFinding(
    item: ItemCode("IN06"), method: .sum, conclusion: .compared(.overDeclared), declared: money("30000"),
    verified: money("25800"), difference: money("-4200"), reasons: [],
    lines: [
      line(
        "m1", "medical", [FieldEntry(.hospital, .text("示例县人民医院")), FieldEntry(.selfPaid, .money(yuan("25800")))],
        declared: money("30000"), verified: money("25800"), .compared(.overDeclared),
        evidence: evidence("医疗结算.csv", line: 77, "medical"))
    ])

  static let dwellings = ItemFinding(
    item: ItemCode("PR01"), method: .set, conclusion: .compared(.explanationRequired), declared: .count(2),
    verified: .count(1), difference: .count(-1),
    reasons: [.declaredNotRegistered, .settledByPrecedence, .countedOnce],
    lines: [
      line(
        "m1", "estate",
        [
          FieldEntry(.certificateNumber, .text("**** 0099")), FieldEntry(.location, .text("城东街道幸福路12号3幢402室")),
          FieldEntry(.area, .area(try! Area(squareMetres: "89.5"))), FieldEntry(.coOwnership, .text("共同共有")),
          FieldEntry(.share, .share(try! ShareFraction(1, over: 2))),
        ], declared: .area(try! Area(squareMetres: "89")), verified: .area(try! Area(squareMetres: "89.5")),
        .compared(.consistent), [.withinTolerance, .settledByPrecedence, .countedOnce],
        evidence: evidence("不动产.xml", line: 230, "estate"),
        alternatives: [
          FindingLine.Alternative(
            institution: InstitutionCode("police"), verified: .area(try! Area(squareMetres: "92")),
            evidence: evidence("户籍.xml", line: 91, "police-register", rule: .identityOnly))
        ]),
      line(
        "m2", nil,
        [FieldEntry(.location, .text("示例县河东村三组（老宅）")), FieldEntry(.area, .area(try! Area(squareMetres: "60")))],
        declared: .area(try! Area(squareMetres: "60")), .compared(.explanationRequired), [.declaredNotRegistered]),
    ])

  static let land = ItemFinding(
    item: ItemCode("PR05"), method: .amount, conclusion: .compared(.notVerifiable),
    declared: .moneyPerYear(yuan("800")),
    verified: .notStated, difference: .notStated,
    reasons: [
      .personNotAsked(reference: "m1", cause: .notConnected), .personNotAsked(reference: "m2", cause: .outOfScope),
      .personNotAsked(reference: "m3", cause: .noAuthorisation),
      .personNotAsked(reference: "m4", cause: .authorisationEnded),
    ], lines: [line("household", nil, [], declared: .moneyPerYear(yuan("800")), .compared(.notVerifiable))])

  static let vehicles = ItemFinding(
    item: ItemCode("VH01"), method: .cap, conclusion: .shownOnly, declared: .notStated, verified: .notStated,
    difference: .notStated, reasons: [.cellsUnanswered(4)], lines: [])
}
