/// One checked item: what it is, who supplies it, how it is compared and what its records look like.
package struct Item: Hashable, Sendable, Codable {
  package enum Level: String, Hashable, Sendable, Codable {
    /// Judged person by person.
    case person
    /// Returned for persons, judged by the household's total.
    case household
  }

  /// What a declared record means when a complete register does not hold it.
  package enum DeclaredAbsent: String, Hashable, Sendable, Codable {
    /// 多报: balances and policies.
    case overDeclared = "over-declared"
    /// 需说明: dwellings, land, vehicles and vessels (申报有、登记无).
    case explanation
  }

  package let code: ItemCode
  package let chinese: String
  package let english: String
  package let category: ItemCategory
  package let family: SourceFamily
  package let level: Level
  /// In order of preference; SUM gives way to CAP where only flags come back.
  package let methods: [ComparisonMethod]
  /// What SUM, AMT and IMP add up; nil where nothing is added.
  package let figure: RecordField?
  /// What tells two records apart (account, certificate, plate): a key counts once per household.
  package let key: RecordField?
  /// A record without these is rejected.
  package let required: [RecordField]
  /// What else a record may carry; anything outside required and optional is refused by adapter lint.
  package let optional: [RecordField]
  /// The class whose declared income AMT and IMP compare with.
  package let incomeClass: IncomeClass?
  package let declaredAbsent: DeclaredAbsent
  /// Every asked institution must answer before the household can be *consistent*.
  package let requiresCoverage: Bool

  package init(
    _ code: String, _ chinese: String, _ english: String, _ category: ItemCategory, _ family: SourceFamily,
    _ level: Level, _ methods: [ComparisonMethod], figure: RecordField? = nil, key: RecordField? = nil,
    required: [RecordField] = [], optional: [RecordField] = [], incomeClass: IncomeClass? = nil,
    declaredAbsent: DeclaredAbsent = .overDeclared, requiresCoverage: Bool = true
  ) {
    self.code = ItemCode(code)
    self.chinese = chinese
    self.english = english
    self.category = category
    self.family = family
    self.level = level
    self.methods = methods
    self.figure = figure
    self.key = key
    self.required = required
    self.optional = optional
    self.incomeClass = incomeClass
    self.declaredAbsent = declaredAbsent
    self.requiresCoverage = requiresCoverage
  }
}
