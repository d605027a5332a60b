/// The labels that only the family's notice has; the others are ``ReportWords``.
struct FamilyWords: Encodable, Hashable, Sendable {
  let title: String
  let householdHeading: String
  let resultsHeading: String
  let overviewHeading: String
  let totalsHeading: String
  let detailsHeading: String
  let obligorsHeading: String
  let obligor: String
  let supportFee: String
  let notAssessed: String
  let coverageHeading: String
  let objectionHeading: String
  let notesHeading: String
  let replacedHeading: String
  let receiptHeading: String
  let received: String
  let objectionEnds: String
  let recipient: String
  let deliveredBy: String
  let dateBlank: String

  static let chinese = FamilyWords(
    title: "居民家庭经济状况核对结果告知书",
    householdHeading: "一、家庭成员",
    resultsHeading: "二、核对结果",
    overviewHeading: "（一）各项目结果",
    totalsHeading: "（二）报告总额与核定总额",
    detailsHeading: "（三）查得及申报的明细",
    obligorsHeading: "四、赡养、抚养、扶养义务人",
    obligor: "义务人",
    supportFee: "计入的费用",
    notAssessed: "尚未测算",
    coverageHeading: "三、各机构反馈情况",
    objectionHeading: "五、如有异议",
    notesHeading: "六、说明",
    replacedHeading: "与上一版的不同",
    receiptHeading: "送达回执",
    received: "收到日期",
    objectionEnds: "异议期限届满",
    recipient: "收件人签名",
    deliveredBy: "送达人签名",
    dateBlank: "　　　　年　　月　　日")

  static let english = FamilyWords(
    title: "Notice of Verification Results to the Household",
    householdHeading: "1. Members of the household",
    resultsHeading: "2. Results",
    overviewHeading: "2.1 Item by item",
    totalsHeading: "2.2 Declared and verified totals",
    detailsHeading: "2.3 What was found and declared",
    obligorsHeading: "4. Persons with a duty of support",
    obligor: "Person",
    supportFee: "Support counted",
    notAssessed: "not assessed yet",
    coverageHeading: "3. Who has answered",
    objectionHeading: "5. How to object",
    notesHeading: "6. Notes",
    replacedHeading: "What differs from the version before",
    receiptHeading: "Receipt",
    received: "Received on",
    objectionEnds: "Objections until",
    recipient: "Recipient's signature",
    deliveredBy: "Delivered by",
    dateBlank: "")
}

extension ReportLanguage {
  var familyWords: FamilyWords {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }
}
