internal import EconomyModel

extension FindingReason {
  func words(_ names: ReportNames) -> String {
    switch names.language {
    case .chinese: chinese(names)
    case .english: english(names)
    }
  }

  private func chinese(_ names: ReportNames) -> String {
    switch self {
    case .withinTolerance: "差额在允许误差范围内"
    case .cellsUnanswered(let count): "有\(count)项查询尚未取得有效反馈"
    case .personNotAsked(let person, let cause): "\(names.person(person))未查询：\(cause.words(names.language))"
    case .asOfGap(let days): "申报与反馈的数据日期相差\(days)天，超过允许间隔"
    case .foreignCurrency(let currency): "外币（\(currency)），来源未折算人民币，只列示、不计入合计"
    case .overLimit(let household): "机构反馈\(household ? "家庭" : "个人")存款超限"
    case .flagOnly: "机构只反馈是否超限，未反馈金额"
    case .declaredNotRegistered: "申报有、登记无"
    case .registeredNotDeclared: "登记有、未申报"
    case .settledByPrecedence: "同一记录有多个来源，按采信顺序取用"
    case .countedOnce: "同一记录涉及多名成员，只计一次"
    case .imputedFloor: "按缴费基数推算的收入下限，并非实发收入"
    case .explanationAsked: "请申请人说明"
    case .deathOnRecord(let person): "有\(names.person(person))的死亡登记记录，人工核实前不得签发"
    case .fieldDiffers(let field): "“\(field.chinese)”与申报不同"
    case .spouseNotDeclared: "婚姻登记有配偶，申报中没有"
    case .answersHeld(let count): "有\(count)条反馈待人工确认身份，未计入"
    case .comparedAsClass(let incomeClass): "按\(incomeClass.chinese)合计比较"
    case .obligorShownOnly: "义务人信息，只列示、不比较"
    case .outsideRelation(let person): "数据日期时\(names.person(person))不属于本家庭，未计入"
    }
  }

  private func english(_ names: ReportNames) -> String {
    switch self {
    case .withinTolerance: "the difference is within tolerance"
    case .cellsUnanswered(let count): "\(count) queries have no valid answer yet"
    case .personNotAsked(let person, let cause): "\(names.person(person)) was not asked: \(cause.words(names.language))"
    case .asOfGap(let days): "declared and returned data are \(days) days apart, more than allowed"
    case .foreignCurrency(let currency): "foreign currency (\(currency)) without a CNY amount: shown, not summed"
    case .overLimit(let household):
      "the institution says the \(household ? "household's" : "person's") deposits exceed its limit"
    case .flagOnly: "the institution returned over-limit flags only, no amount"
    case .declaredNotRegistered: "declared, not on the register"
    case .registeredNotDeclared: "on the register, not declared"
    case .settledByPrecedence: "several sources hold this record; settled by source precedence"
    case .countedOnce: "the record concerns several members; counted once"
    case .imputedFloor: "a floor imputed from the contribution base, not income paid"
    case .explanationAsked: "the applicant is asked to explain"
    case .deathOnRecord(let person):
      "a death of \(names.person(person)) is on record; a person must resolve it before issue"
    case .fieldDiffers(let field): "“\(field.english)” differs from what was declared"
    case .spouseNotDeclared: "the marriage register names a spouse whom the declaration does not"
    case .answersHeld(let count): "\(count) returned records wait for a person to confirm identity; not counted"
    case .comparedAsClass(let incomeClass): "compared as the total of \(incomeClass.english)"
    case .obligorShownOnly: "an obligor's record: shown, not compared"
    case .outsideRelation(let person):
      "\(names.person(person)) did not belong to the household on the data date; not counted"
    }
  }
}

extension [FindingReason] {
  func words(_ names: ReportNames) -> String {
    map { $0.words(names) }.joined(separator: names.language.clauseSeparator)
  }
}

extension IncomeClass {
  fileprivate var english: String {
    switch self {
    case .wage: "wage income"
    case .business: "net business income"
    case .property: "net property income"
    case .transfer: "net transfer income"
    case .other: "other income"
    }
  }
}
