import Foundation

import WebApp

/// A family that no batch has asked about, as a caseworker types it.
enum NewFamily {
  /// The applicant has signed, the wife has not.
  static let fields = [
    "caseNumber": "HD-2026-7001", "scheme": "最低生活保障", "region": "990102", "appliedOn": "2026-11-02",
    "asOf": "2026-10-31", "member-1-name": "甘棠", "member-1-number": "990102197102110139",
    "member-1-relation": "01", "member-1-address": "示例区新民村3组", "member-1-authorisation": "SQ-7001-1",
    "member-1-from": "2026-11-02", "member-1-to": "", "member-1-signature": "own", "member-1-signer": "",
    "member-2-name": "施云", "member-2-number": "990102197405020245", "member-2-relation": "10",
    "member-2-address": "", "member-2-authorisation": "", "member-2-from": "", "member-2-to": "",
    "member-2-signature": "own", "member-2-signer": "", "entry-1-item": "BK01", "entry-1-holder": "member-1",
    "entry-1-amount": "12,000.00", "entry-1-mark": "",
  ]

  /// With a child whose father signed, a grown daughter, a car and an income; everybody has signed.
  static let whole = fields.merging(
    [
      "member-2-authorisation": "SQ-7001-2", "member-2-from": "2026-11-02", "member-3-name": "甘小禾",
      "member-3-number": "990102201509010462", "member-3-relation": "20", "member-3-address": "",
      "member-3-authorisation": "SQ-7001-3", "member-3-from": "2026-11-02", "member-3-to": "2027-11-01",
      "member-3-signature": "guardian", "member-3-signer": "甘棠", "obligor-1-name": "甘露",
      "obligor-1-number": "990102199807140353", "obligor-1-duty": "support", "obligor-1-obligedTo": "member-1",
      "obligor-1-relation": "32", "obligor-1-monthlyIncome": "4500", "obligor-1-householdMonthlyIncome": "9000.00",
      "obligor-1-householdSize": "3", "obligor-1-supportPaid": "", "obligor-1-authorisation": "SQ-7001-4",
      "obligor-1-from": "2026-11-02", "obligor-1-to": "", "obligor-1-signature": "own", "obligor-1-signer": "",
      "entry-2-item": "VH01", "entry-2-holder": "member-3", "entry-2-amount": "", "entry-2-mark": "苏Z12345",
      "income-1-incomeClass": "wage", "income-1-holder": "member-2", "income-1-year": "24000",
    ]) { _, new in new }

  /// What is typed wrong in the whole family, beside which field it is said, and in which words.
  static let faults: [(fields: [String: String], field: String, words: String)] =
    application + persons + papers + figures

  private static let application: [(fields: [String: String], field: String, words: String)] = [
    (["caseNumber": ""], "caseNumber", "请填写核对编号"),
    (["caseNumber": "HD 1"], "caseNumber", "编号不能有空格"),
    (["scheme": "领钱"], "scheme", "请选择救助类型"),
    (["region": "99"], "region", "6 位、9 位或 12 位"),
    (["region": "110101"], "region", "不在您的辖区内"),
    (["appliedOn": "11月2日"], "appliedOn", "“11月2日”不是日期"),
    (["appliedOn": "2026-12-24"], "appliedOn", "不能晚于今天"),
    (["asOf": "2026-11-03"], "asOf", "不能晚于申请日期"),
  ]

  private static let persons: [(fields: [String: String], field: String, words: String)] = [
    (["member-2-name": ""], "member-2-name", "成员 2：请填写姓名"),
    (["member-1-number": "990102197102110133"], "member-1-number", "证件号码校验位不对，请对照证件"),
    (["member-1-number": "99010219710211"], "member-1-number", "证件号码位数不对"),
    (["member-2-number": "990102197102110139"], "member-2-number", "与成员 1的证件号码相同"),
    (["obligor-1-number": "990102197405020245"], "obligor-1-number", "与成员 2的证件号码相同"),
    (["member-1-relation": "10"], "member-1-relation", "请选择与申请人关系"),
    (["member-2-relation": "01"], "member-2-relation", "请选择与申请人关系"),
    (["member-3-relation": ""], "member-3-relation", "请选择与申请人关系"),
    (["member-2-address": String(repeating: "长", count: 501)], "member-2-address", "超过 500 字"),
    (["obligor-1-duty": ""], "obligor-1-duty", "请选择义务"),
    (["obligor-1-obligedTo": "member-8"], "obligor-1-obligedTo", "请选择义务对象"),
    (["obligor-1-monthlyIncome": "很多"], "obligor-1-monthlyIncome", "“很多”不是金额"),
    (["obligor-1-householdSize": "0"], "obligor-1-householdSize", "1 至 50"),
  ]

  private static let papers: [(fields: [String: String], field: String, words: String)] = [
    (["member-2-from": ""], "member-2-from", "请填写生效日期"),
    (["member-2-authorisation": ""], "member-2-authorisation", "请填写授权书编号"),
    (["member-3-to": "2026-11-01"], "member-3-to", "不能早于生效日期"),
    (["member-3-signer": ""], "member-3-signer", "请填写签字人"),
    (["member-3-signature": "own"], "member-3-signer", "本人签字的不填签字人"),
    (["member-1-signature": "dog"], "member-1-signature", "请选择签字方式"),
  ]

  private static let figures: [(fields: [String: String], field: String, words: String)] = [
    (["entry-1-item": ""], "entry-1-item", "请选择核对项目"),
    (["entry-1-item": "GV03"], "entry-1-item", "请选择核对项目"),
    (["entry-1-holder": ""], "entry-1-holder", "请选择持有人"),
    (["entry-2-holder": "member-7"], "entry-2-holder", "请选择持有人"),
    (["entry-1-amount": ""], "entry-1-amount", "请填写金额"),
    (["entry-1-amount": "12,00.00"], "entry-1-amount", "“12,00.00”不是金额"),
    (["entry-1-amount": "-5"], "entry-1-amount", "不能为负数"),
    (["entry-1-amount": "99999999999999"], "entry-1-amount", "不是金额"),
    (["entry-2-mark": ""], "entry-2-mark", "请填写账号、证号"),
    (["entry-2-amount": "5"], "entry-2-amount", "该项目不填金额"),
    (["income-1-incomeClass": "luck"], "income-1-incomeClass", "请选择收入类别"),
    (["income-1-year": "-1"], "income-1-year", "不能为负数"),
  ]

  /// The hidden draft of a page.
  static func draft(in page: PageResponse) -> String {
    let found = page.text.firstMatch(of: #/name="draft" value="([^"]*)"/#).map { String($0.output.1) } ?? ""
    return found.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// The summary's lines, for messages.
  static func faults(in page: PageResponse) -> [String] {
    page.text.matches(of: #/<li>(?:<a href="#[^"]*">)?([^<]+)/#).map { String($0.output.1) }
  }

  static func declaration(_ caseText: String = "HD-2026-7002", region: String = "990102", before: String = "") -> String
  {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(before)
    <Declarations><Declaration caseNumber="\(caseText)" scheme="最低生活保障" region="\(region)"
      appliedOn="2026-11-02" asOf="2026-10-31">
      <Member reference="m1" name="甘棠" document="990102197102110139" relation="01"/>
      <Entry item="BK01" subject="household"><Field name="balance">10000.00</Field></Entry></Declaration>
    <Authorisations><Authorisation number="SQ-\(caseText)" caseNumber="\(caseText)" name="甘棠"
      document="990102197102110139" signature="own" start="2026-11-02"/></Authorisations></Declarations>
    """
  }
}
