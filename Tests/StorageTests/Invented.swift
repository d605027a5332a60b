import EconomyModel
import Storage

/// Invented cases and people of region 99.
enum Invented {
  static let day = CivilDate(dayNumber: 20_778)

  /// 17 digits, to which the check digit is added.
  static func document(_ body: String) throws -> IdentityDocument {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return .residentID(
      try ResidentID(body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]))
  }

  static func person(_ body: String, _ name: String, former: [String] = []) throws -> Person {
    Person(
      name: try PersonName(name), formerNames: try former.map { try PersonName($0) }, document: try document(body))
  }

  /// A case of these members with one declared deposit.
  static func request(
    _ caseNumber: String, _ members: [Person], balanceFen: Int64 = 100_000, region: String = "990102"
  ) -> VerificationRequest {
    VerificationRequest(
      caseNumber: CaseNumber(rawValue: caseNumber), scheme: "最低生活保障", region: region, appliedOn: day, asOf: day,
      members: members.enumerated().map { place, person in
        HouseholdMember(reference: "m\(place + 1)", person: person, relation: .oneself)
      }, obligors: [],
      entries: [
        DeclaredEntry(
          item: ItemCode("BK01"), subject: .household,
          fields: [
            FieldEntry(.accountNumber, .text("6222000000000000001")), FieldEntry(.balance, .money(Fen(balanceFen))),
            FieldEntry(.area, .area(Area(hundredths: 8950))), FieldEntry(.oneOff, .flag(true)),
            FieldEntry(.share, .share(.one)), FieldEntry(.tripCount, .count(3)), FieldEntry(.startDate, .date(day)),
          ])
      ],
      incomes: [
        DeclaredIncome(
          incomeClass: .wage, subject: .person("m1"), item: nil, amount: PeriodAmount(Fen(300_000), per: .month))
      ])
  }

  static func authorisation(
    _ number: String, of caseNumber: String, _ person: Person, revokedOn: CivilDate? = nil
  ) -> Authorisation {
    Authorisation(
      number: number, caseNumber: CaseNumber(rawValue: caseNumber), document: person.document, name: person.name,
      signature: .guardian(name: "周立"), items: .only([ItemCode("BK01")]), start: day, revokedOn: revokedOn)
  }

  static let source = StoredSource(
    fileName: "declarations.json", fileSHA256: String(repeating: "a", count: 64),
    position: FilePosition(line: 3, byteOffset: 17, byteCount: 400),
    acceptedAt: Timestamp(date: day, secondOfDay: 34_200))

  /// - Parameter institutions: in which order the bank item's precedence lists are put together.
  static func terms(precedenceIn items: [String] = ["BK01", "BK02"]) -> BatchTerms {
    var precedence: [ItemCode: [InstitutionCode]] = [:]
    for item in items { precedence[ItemCode(item)] = [InstitutionCode("icbc-east"), InstitutionCode("rcb")] }
    return BatchTerms(
      centre: "样例核对中心", region: "990100",
      institutions: [Institution(code: InstitutionCode("icbc-east"), name: "工商银行城东支行", family: .bank)],
      questions: [AskedQuestion(institution: InstitutionCode("icbc-east"), item: ItemCode("BK01"))],
      policy: ComparisonPolicy(
        toleranceFen: Fen(10_000), toleranceDivisor: 20, areaTolerance: Area(hundredths: 100), asOfGapDays: 31,
        incomeMonths: 12, precedence: precedence, basis: "sample"),
      addedItems: [
        Item(
          "BK90", "样例项目", "sample item", .property, .bank, .household, [.sum], figure: .balance,
          required: [.balance])
      ])
  }
}
