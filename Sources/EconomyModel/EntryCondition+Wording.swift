extension EntryCondition {
  /// What the condition asks for.
  package var wanted: Wording {
    switch self {
    case .cause(let words): Self.oneOf("致困原因为", "the cause is", words)
    case .category(let words): Self.oneOf("有下列人员", "somebody is", words)
    case .family(let words): Self.oneOf("家庭类别为", "the family is", words)
    case .spendAtLeast(let least):
      Wording("支出不少于\(least)元（含本数）", "spending of at least \(least) yuan, that figure included")
    case .amountBelow(let limit): Wording("救助金额低于\(limit)元（不含本数）", "an aid strictly below \(limit) yuan")
    case .amountAtLeast(let least):
      Wording("救助金额不少于\(least)元（含本数）", "an aid of at least \(least) yuan, that figure included")
    case .meanIncomeBelow(let tenths, let months): Self.meanIncome(tenths, months)
    case .anyOf(let count, let rules): Self.anyOf(count, rules)
    case .residence(let months): Wording("在本地居住满\(months)个月", "has lived here for \(months) months")
    case .publicityDone(let rounds):
      Wording("公示\(rounds)次期满且无异议", "\(rounds) publicities over and no objection to any")
    case .villageReview(let percent):
      Wording("村级民主评议有记录，同意票超过\(percent)%", "a village review on record with more than \(percent) % in favour")
    case .commitmentSigned: Wording("已签署承诺书", "a signed commitment")
    case .authorisationSigned: Wording("已签署授权书", "a signed authorisation")
    case .noAidAtOrigin: Wording("已向户籍地核查，且未在户籍地重复享受", "the place of domicile was asked and gives no such aid")
    case .notAwardedBefore: Wording("此前未享受过同类救助（一次性）", "no such award before (once only)")
    case .jointMeeting: Wording("联席会议已作出决定", "a decision of the joint meeting")
    }
  }

  private static func oneOf(_ chinese: String, _ english: String, _ words: [String]) -> Wording {
    Wording("\(chinese)：\(words.joined(separator: "、"))", "\(english) one of \(words.joined(separator: ", "))")
  }

  private static func meanIncome(_ tenths: Int64, _ months: Int) -> Wording {
    let times = Tenths.text(tenths)
    return Wording(
      "前\(months)个月家庭人均月收入低于低保标准的\(times)倍（不含本数）",
      "a mean monthly income a head over \(months) months strictly below \(times) × the standard")
  }

  private static func anyOf(_ count: Int, _ rules: [EntryRule]) -> Wording {
    Wording(
      "下列条件至少符合\(count)项：" + rules.map(\.condition.wanted.chinese).joined(separator: "／"),
      "at least \(count) of: " + rules.map(\.condition.wanted.english).joined(separator: " / "))
  }
}
