import Comparing
import EconomyModel

/// A household of two, m1 and m2, with an obligor o1, built up sentence by sentence. Every cell that is not said
/// otherwise is NIL, or HIT once something is returned.
struct AnInventedCase {
  static let asOf = CivilDate(dayNumber: 20_777)
  private static let persons: [(reference: String, key: Int64, number: String, name: String)] = [
    ("m1", 1, "990102196307112336", "王秀英"), ("m2", 2, "990102196105050018", "李建国"),
    ("o1", 11, "990102198803030013", "李小军"),
  ]

  private(set) var entries: [DeclaredEntry] = []
  private(set) var incomes: [DeclaredIncome] = []
  var facts: [MatchedFact] = []
  var held: [ItemCode: Int] = [:]
  var until: CivilDate?
  /// The declaration's data date.
  var asOf = Self.asOf
  private var asked: [AskedQuestion] = []
  private var states: [String: (CellState, NotAskedCause?)] = [:]
  private var line: Int64 = 1

  mutating func declare(_ item: String, by reference: String? = "m1", _ fields: FieldEntry...) {
    declare(item, by: reference, fields: fields)
  }

  mutating func declare(_ item: String, by reference: String?, fields: [FieldEntry]) {
    let subject = reference.map { DeclaredSubject.person($0) } ?? .household
    entries.append(DeclaredEntry(item: ItemCode(item), subject: subject, fields: fields))
  }

  mutating func declare(
    _ incomeClass: IncomeClass, by reference: String? = "m1", item: String? = nil, yuan: Int64,
    per period: Period = .year
  ) {
    let subject = reference.map { DeclaredSubject.person($0) } ?? .household
    incomes.append(
      DeclaredIncome(
        incomeClass: incomeClass, subject: subject, item: item.map { ItemCode($0) },
        amount: PeriodAmount(Fen(yuan * 100), per: period)))
  }

  mutating func ask(_ item: String, at institution: String = "a") {
    let question = AskedQuestion(institution: InstitutionCode(institution), item: ItemCode(item))
    if !asked.contains(question) { asked.append(question) }
  }

  mutating func answer(
    _ state: CellState, _ item: String, at institution: String = "a", about reference: String,
    cause: NotAskedCause? = nil
  ) {
    ask(item, at: institution)
    states["\(item) \(institution) \(reference)"] = (state, cause)
  }

  mutating func find(
    _ item: String, at institution: String = "a", about reference: String = "m1", asOf: CivilDate? = Self.asOf,
    file: String = "", _ fields: FieldEntry...
  ) {
    find(item, at: institution, about: reference, asOf: asOf, file: file, fields: fields)
  }

  /// A returned record; rows of one institution stand in one file, unless another is named, in the order in which they
  /// are told.
  mutating func find(
    _ item: String, at institution: String = "a", about reference: String = "m1", asOf: CivilDate? = Self.asOf,
    file: String = "", fields: [FieldEntry]
  ) {
    ask(item, at: institution)
    line += 1
    let evidence = EvidenceReference(
      fileSHA256: institution + file + String(repeating: "0", count: 63), fileName: "\(institution).csv",
      adapter: "invented",
      adapterVersion: "1", position: FilePosition(line: Int(line), byteOffset: line * 100, byteCount: 90),
      rule: .identityAndName)
    facts.append(
      MatchedFact(
        person: Self.key(reference), institution: InstitutionCode(institution), rule: .identityAndName,
        item: ItemCode(item), outcome: .found, fields: fields, asOf: asOf,
        feedbackAt: Timestamp(date: Self.asOf), evidence: evidence))
  }

  private static func key(_ reference: String) -> PersonKey {
    PersonKey(rawValue: persons.first { $0.reference == reference }?.key ?? 99)
  }

  var evidence: CaseEvidence {
    get throws {
      let people = try Self.persons.map {
        Person(name: try PersonName($0.name), document: .residentID(try ResidentID($0.number)))
      }
      let spouse = try Relation(code: "10")
      let request = VerificationRequest(
        caseNumber: CaseNumber(rawValue: "HD-1"), scheme: "最低生活保障", region: "990102001", appliedOn: Self.asOf,
        asOf: asOf,
        members: [
          HouseholdMember(reference: "m1", person: people[0], relation: .oneself),
          HouseholdMember(reference: "m2", person: people[1], relation: spouse, until: until),
        ],
        obligors: [
          Obligor(
            reference: "o1", person: people[2], kind: .support, obligedTo: "m1", relation: try Relation(code: "20"))
        ], entries: entries, incomes: incomes)
      let roles: [CaseSubject.Role] = [
        .member(.oneself), .member(spouse), .obligor(.support, try Relation(code: "20")),
      ]
      let subjects = zip(Self.persons, roles).map { person, role in
        CaseSubject(
          key: PersonKey(rawValue: person.key), reference: person.reference, name: person.name,
          maskedDocument: "990102********0000", role: role)
      }
      return CaseEvidence(request: request, subjects: subjects, cells: cells, facts: facts, heldAnswers: held)
    }
  }

  private var cells: [Cell] {
    Self.persons.flatMap { person in
      asked.map { question in
        let said = states["\(question.item.rawValue) \(question.institution.rawValue) \(person.reference)"]
        let isHit = facts.contains {
          $0.person.rawValue == person.key && $0.item == question.item && $0.institution == question.institution
        }
        return Cell(
          person: PersonKey(rawValue: person.key), item: question.item, institution: question.institution,
          state: said?.0 ?? (isHit ? .hit : .nothing), cause: said?.1)
      }
    }
  }

  func compared(policy: ComparisonPolicy = .sample) throws -> CaseComparison {
    Comparison(policy: policy, catalogue: .national).of(try evidence)
  }

  func finding(_ item: String, policy: ComparisonPolicy = .sample) throws -> ItemFinding {
    let finding = try compared(policy: policy).findings.first { $0.item == ItemCode(item) }
    return try finding ?? { throw NoFinding(item: item) }()
  }

  struct NoFinding: Error {
    let item: String
  }
}

extension ComparisonPolicy {
  /// *Sample* values.
  static let sample = ComparisonPolicy(
    toleranceFen: Fen(50_000), toleranceDivisor: 20, areaTolerance: Area(hundredths: 100), asOfGapDays: 31,
    incomeMonths: 12, precedence: [ItemCode("PR01"): [InstitutionCode("register"), InstitutionCode("archive")]],
    basis: "sample")
}

extension FieldEntry {
  static func text(_ field: RecordField, _ text: String) -> FieldEntry { FieldEntry(field, .text(text)) }
  static func yuan(_ field: RecordField, _ yuan: Int64) -> FieldEntry { FieldEntry(field, .money(Fen(yuan * 100))) }
  static func flag(_ field: RecordField, _ flag: Bool) -> FieldEntry { FieldEntry(field, .flag(flag)) }
  static func day(_ field: RecordField, _ day: String) throws -> FieldEntry {
    FieldEntry(field, .date(try CivilDate(iso: day)))
  }
  static func squareMetres(_ metres: Int64) -> FieldEntry { FieldEntry(.area, .area(Area(hundredths: metres * 100))) }
  static func share(_ numerator: Int32, _ denominator: Int32) throws -> FieldEntry {
    FieldEntry(.share, .share(try ShareFraction(numerator, over: denominator)))
  }
}

extension Figure {
  static func yuan(_ yuan: Int64) -> Figure { .money(Fen(yuan * 100)) }
  static func yuanPerYear(_ yuan: Int64) -> Figure { .moneyPerYear(Fen(yuan * 100)) }
}

extension Conclusion {
  static let consistent = Conclusion.compared(.consistent)
  static let underDeclared = Conclusion.compared(.underDeclared)
  static let undeclared = Conclusion.compared(.undeclared)
  static let overDeclared = Conclusion.compared(.overDeclared)
  static let statusDiffers = Conclusion.compared(.statusDiffers)
  static let explanationRequired = Conclusion.compared(.explanationRequired)
  static let notVerifiable = Conclusion.compared(.notVerifiable)
}
