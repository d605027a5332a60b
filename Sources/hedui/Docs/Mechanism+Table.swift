import EconomyModel

extension Mechanism {
  /// In the order in which the field's table tells them.
  static let all: [Mechanism] = huishan + elsewhere

  private static let huishan: [Mechanism] = [
    Mechanism(
      "huishan-spot-check", "惠山", Wording("每年实地抽查不少于30%", "at least 30 % of recipients checked on site a year"),
      waits: "the seeded, stratified sampler and its coverage meter"),
    Mechanism(
      "huishan-survey", "惠山",
      Wording("第三方调查收入、支出、财产、致困原因", "a third party surveys income, spending, property and cause"),
      waits: "the investigator's role on the pages"),
    Mechanism(
      "huishan-card", "惠山", Wording("发放卡由家庭成员持有", "the pay-out card is held by a member of the family")),
    Mechanism(
      "huishan-changes", "惠山", Wording("主动申报家庭变化", "the family declares its changes")),
    Mechanism(
      "huishan-levels", "惠山",
      Wording(
        "简单（不满1000元，两次公示后发放）、一般、特别程序；村、镇、区、市；联席会议",
        "simple (below 1,000 yuan, two publicities, then paid), general, special; village to city; joint meetings")),
    Mechanism(
      "huishan-puzzles", "惠山",
      Wording(
        "零工、隐性病、外嫁女、赔偿款、节俭户；未经授权不查询",
        "casual work, hidden illness, married daughters, compensation, savers; no query without authorisation"),
      households: [
        "10-imputed-wage", "30-married-out-daughter", "34-compensation-in-the-account", "39-thrift-on-benefits",
        "07-son-did-not-sign", "29-authorisation-revoked",
      ], waits: "waivers and provenance switches as local policy"),
    Mechanism(
      "huishan-spending", "惠山 支出型2017",
      Wording("申请前12个月支出型困难，医疗目录内外", "poverty by spending in 12 months; medical cost in and out of catalogue"),
      households: ["40-long-illness"], waits: "scheme packs of local policy"),
  ]

  private static let elsewhere: [Mechanism] = [
    Mechanism(
      "guichi", "贵池",
      Wording("20镇街、219名协理员、三级网格主动发现", "20 towns, 219 assistants, three levels of grid, proactive discovery"),
      waits: "leads on the pages"),
    Mechanism(
      "jinan", "金安",
      Wording("22镇街委托审批；40→20个工作日；监测495人", "22 towns with delegated approval; 40 to 20 days; 495 people monitored"),
      waits: "the alert feed and visit counts"),
    Mechanism(
      "anhui", "安徽",
      Wording(
        "26家机构；95县、1210镇街；单人户保、整户保", "26 institutions; 95 counties, 1,210 towns; one-person and whole-family units"),
      waits: "onboarding status of institutions"),
    Mechanism(
      "wuchang", "武昌",
      Wording(
        "15部门、13万户；六维度评分达到阈值即上门", "15 departments, 130,000 households; a score of six dimensions reaches a threshold"),
      waits: "the explained score that finds need"),
    Mechanism(
      "huangshi", "黄石",
      Wording(
        "免交9类14项材料；基本一致简化确认；三种后续核查；信用平台、医保",
        "9 categories, 14 papers waived; simplified confirmation; three follow-ups; exports"),
      waits: "its own commitments on the credit platform: only what goes on a credit record is handed over"),
    Mechanism(
      "xuzhou", "徐州",
      Wording(
        "7个工作日；公示3或5个工作日；分级失信、1至3倍；信用修复；容错",
        "7 working days; publicity of 3 or 5; graded breaches, 1 to 3 times; repair; rationale"),
      waits: "the three published lists"),
    Mechanism(
      "binhai", "滨海",
      Wording("27项、约一个月、支出3万元以上、61户", "27 items, about a month, spending of 30,000 yuan and above, 61 cases")),
    Mechanism(
      "qinhuai", "秦淮",
      Wording(
        "1+4：半年人均收入低于2倍标准等四项之一；承诺后每人1至5倍；按居住地",
        "1+4: half-year mean income below twice the standard, or another; 1 to 5 times a head; by residence"),
      waits: "the local standards as dated policy"),
    Mechanism(
      "xiangcheng", "相城、民政部",
      Wording("服务转介；分层监测；先行救助", "services and referrals; layered monitoring; assistance first"),
      waits: "referral tags and export by category"),
  ]
}
