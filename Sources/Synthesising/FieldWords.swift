internal import EconomyModel

/// Usual words of text fields, where a layout has no table of its own; all *sample*.
enum FieldWords {
  static let usual: [RecordField: [String]] = [
    .accountType: ["活期", "定期"], .bankName: ["城东支行", "城西支行", "和平路支行", "营业部"], .currency: ["人民币"],
    .payeeKind: ["本人", "亲属", "商户"], .productName: ["示例稳健一号", "示例添利", "示例养老目标"],
    .productType: ["固定收益类", "混合类", "贵金属"], .custodian: ["某某证券城东营业部"], .market: ["沪市A股", "深市A股"],
    .agent: ["某某银行", "示例基金直销中心"], .insurer: ["某某人寿保险公司"], .policyRole: ["投保人", "被保险人"],
    .policyStatus: ["有效", "缴清"], .payoutKind: ["医疗理赔", "生存金"], .payee: ["本人"],
    .insuranceKind: ["企业职工基本养老保险"], .employer: ["示例区和平劳务有限公司", "示例市建设服务中心"],
    .contributionStatus: ["正常缴费"], .pensionType: ["城乡居民基本养老保险"], .benefitStatus: ["正常发放"],
    .hospital: ["示例区人民医院", "示例市第一医院"], .location: ["示例区和平路"], .use: ["住宅"],
    .nature: ["市场化商品房", "自建房"], .coOwnership: ["单独所有", "共同共有", "按份共有"], .restriction: ["抵押"],
    .tradeKind: ["卖出", "买入"], .counterparty: ["示例置业有限公司"], .personalRate: ["8%", "5%"],
    .employerRate: ["8%", "5%"], .lastMonth: ["2026-10"], .subsidyKind: ["耕地地力保护补贴"],
    .plateClass: ["小型汽车"], .brand: ["示例牌XJ1000"], .vehicleType: ["小型轿车"], .vehicleState: ["正常"],
    .vesselName: ["示渔99100号"], .tonnage: ["12", "19"], .power: ["44.1"], .coOwner: ["栗子墨"],
    .householdRelation: ["户主", "配偶"], .registeredAddress: ["示例区和平街道1号"], .maritalStatus: ["初婚", "离婚"],
    .deathCause: ["疾病", "年老"], .deathPlace: ["家中", "示例区人民医院"],
    .organisationName: ["示例区便民超市", "示例建材经营部"], .organisationRole: ["法定代表人", "股东"],
    .organisationStatus: ["存续"], .incomeItem: ["经营所得"], .payer: ["示例区第一小学"],
    .employmentForm: ["在编", "聘用合同"], .scheme: ["高龄津贴", "困难残疾人生活补贴"], .identityKind: ["残疾", "学籍"],
    .grade: ["肢体三级", "视力二级"], .school: ["示例区第一中学"],
  ]
}
