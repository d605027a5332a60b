import Comparing
import EconomyModel

/// A seeded household of one to seven persons as both ways see it, most of them plain, with every fault now and then.
struct PlainFamily {
  /// What was mixed in.
  enum Trait: Hashable, CaseIterable {
    case held, unread, notAsked, awaited, silentFile, otherOutcome, obligorFound, outside, foreign, absent, flagged, gap
    case book, twoNumbers, nothingDeclared, declaredTwice, declaredAside, severalFiles, overflow
  }

  let evidence: CaseEvidence
  let lane: PlainLane
  let household: PlainHousehold?
  let traits: Set<Trait>

  static let institutions = ["a", "b", "c"].map { InstitutionCode($0) }

  /// - Parameter extraFen: what to add to the first amount that the plain way is told.
  init?(seed: UInt64, extraFen: Int64 = 0) throws {
    var draft = Draft(chance: SeededChance(seed: seed))
    try draft.makeCase()
    draft.ask()
    for _ in 0..<Int.random(in: 0...14, using: &draft.chance) { try draft.find() }
    draft.spoil()
    guard let lane = draft.lane else { return nil }
    self.lane = lane
    evidence = draft.evidence
    household = draft.household(in: lane, extraFen)
    traits = draft.traits
  }

  /// As the general way has it.
  var expected: [PlainFinding] {
    Comparison(policy: .sample, catalogue: .national).of(evidence).findings.map(PlainFinding.init)
  }

  /// Nil where the case is not plain.
  var summary: PlainSummary? {
    var summary = PlainSummary()
    guard let household, lane.summarise(household, into: &summary) else { return nil }
    return summary
  }
}

/// What a seeded household is drawn into.
private struct Draft {
  var chance: SeededChance
  var traits: Set<PlainFamily.Trait> = []
  private var request: VerificationRequest?
  private var subjects: [CaseSubject] = []
  private var questions: [AskedQuestion] = []
  private var answers: [PlainLane.Answer] = []
  private var causes: [[NotAskedCause?]] = []
  private var facts: [MatchedFact] = []
  private var held: [PlainSpot] = []
  private var unread: [PlainSpot] = []

  init(chance: SeededChance) { self.chance = chance }

  private static let items = ["BK01", "BK03", "BK04"].map { ItemCode($0) }

  private mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &chance) == 0 }

  private mutating func one<Element>(of all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &chance)]
  }

  mutating func makeCase() throws {
    let (members, obligors) = (Int.random(in: 1...5, using: &chance), Int.random(in: 0...2, using: &chance))
    let document = IdentityDocument.residentID(try ResidentID("990102196307112336"))
    let person = Person(name: try PersonName("王秀英"), document: document)
    let (spouse, son) = (try Relation(code: "10"), try Relation(code: "20"))
    var until: [CivilDate?] = []
    for _ in 0..<members {
      let hasLeft = one(in: 12)
      if hasLeft { traits.insert(.outside) }
      until.append(hasLeft ? AnInventedCase.asOf.adding(days: -1) : nil)
    }
    subjects = (0..<members + obligors).map { place in
      CaseSubject(
        key: PersonKey(rawValue: Int64(place + 7)), reference: place < members ? "m\(place)" : "o\(place)", name: "王秀英",
        maskedDocument: "", role: place < members ? .member(place == 0 ? .oneself : spouse) : .obligor(.support, son))
    }
    request = VerificationRequest(
      caseNumber: CaseNumber(rawValue: "HD-1"), scheme: "", region: "", appliedOn: AnInventedCase.asOf,
      asOf: AnInventedCase.asOf,
      members: (0..<members).map {
        HouseholdMember(reference: "m\($0)", person: person, relation: $0 == 0 ? .oneself : spouse, until: until[$0])
      },
      obligors: (members..<members + obligors).map {
        Obligor(reference: "o\($0)", person: person, kind: .support, obligedTo: "m0", relation: son)
      }, entries: declared(), incomes: [])
  }

  private mutating func declared() -> [DeclaredEntry] {
    let count = one(of: [0, 1, 1, 1, 2, 3])
    if count == 0 { traits.insert(.nothingDeclared) }
    if count > 1 { traits.insert(.declaredTwice) }
    return (0..<count).map { _ in
      let subject = one(in: 2) ? DeclaredSubject.household : .person(one(of: subjects).reference)
      if subject == .person(subjects[subjects.count - 1].reference) { traits.insert(.declaredAside) }
      return DeclaredEntry(
        item: one(of: Self.items + [Self.items[0]]), subject: subject, fields: fields(isDeclared: true))
    }
  }

  private mutating func fields(isDeclared: Bool = false) -> [FieldEntry] {
    var fields: [FieldEntry] = []
    if !isDeclared || one(in: 3) {
      fields.append(
        .text(.accountNumber, one(in: 9) ? "62220001" : "6222\(UInt32.random(in: 0 ... .max, using: &chance))"))
      if one(in: 12) { fields[0] = .text(.accountNumber, one(of: ["6222****0001", "", " ６２２２0001"])) }
    }
    if one(in: 14) {
      fields.append(.text(.currency, "USD"))
      traits.insert(.foreign)
    } else {
      fields.append(.text(.currency, one(of: ["人民币", "CNY", "", "rmb"])))
    }
    if one(in: 20) { fields.append(.yuan(.convertedBalance, 700)) }
    if one(in: 25) {
      traits.insert(one(in: 2) ? .absent : .flagged)
      if traits.contains(.flagged) { fields.append(.flag(one(of: [.opened, .personalOverLimit]), true)) }
      return fields
    }
    let most: Int64 = one(in: 150) ? .max / 100 : 60_000
    if most > 60_000 { traits.insert(.overflow) }
    let yuan = one(in: 40) ? most : Int64.random(in: -100...9_000, using: &chance)
    for field in [RecordField.balance, .marketValue] { fields.append(.yuan(field, yuan)) }
    if one(in: 6) { fields.append(.yuan(.cashBalance, 300)) }
    if one(in: 30) { fields.append(.flag(.opened, one(in: 2))) }
    return fields
  }

  mutating func ask() {
    for item in Self.items where item == Self.items[0] || one(in: 2) {
      for institution in PlainFamily.institutions where !one(in: 6) {
        questions.append(AskedQuestion(institution: institution, item: item))
        switch Int.random(in: 0..<40, using: &chance) {
        case 0...2: answers.append(.awaited)
        case 3...5: answers.append(.oneFile(silenceIsNothing: false))
        case 6 where one(in: 3): answers.append(.severalFiles)
        case _: answers.append(.oneFile(silenceIsNothing: true))
        }
      }
    }
    if answers.contains(.awaited) { traits.insert(.awaited) }
    if answers.contains(.oneFile(silenceIsNothing: false)) { traits.insert(.silentFile) }
    if answers.contains(.severalFiles) { traits.insert(.severalFiles) }
    for _ in subjects {
      let isUnasked = one(in: 15)
      if isUnasked { traits.insert(.notAsked) }
      causes.append(questions.map { _ in isUnasked && !one(in: 3) ? one(of: NotAskedCause.allCases) : nil })
    }
  }

  mutating func find() throws {
    guard !questions.isEmpty else { return }
    let (person, question) = (
      Int.random(in: 0..<subjects.count, using: &chance), Int.random(in: 0..<questions.count, using: &chance)
    )
    guard answers[question] != .awaited else { return }
    let outcome = one(in: 14) ? one(of: RecordOutcome.allCases) : .found
    if outcome != .found { traits.insert(.otherOutcome) }
    if outcome == .found, !subjects[person].isMember { traits.insert(.obligorFound) }
    let isGap = one(in: 30)
    if isGap { traits.insert(.gap) }
    let asOf: CivilDate? = isGap ? AnInventedCase.asOf.adding(days: -40) : one(in: 4) ? nil : AnInventedCase.asOf
    var own = outcome == .found ? fields() : []
    if outcome == .found, one(in: 12), let earlier = facts.last, earlier.item == questions[question].item {
      own = earlier.fields
      traits.insert(.twoNumbers)
    }
    add(person, question, outcome, own, asOf)
    if outcome == .found, one(in: 12) {
      traits.insert(.book)
      add(person, question, outcome, one(in: 2) ? own : own + [.text(.accountType, "定期")], asOf)
    }
  }

  private mutating func add(
    _ person: Int, _ question: Int, _ outcome: RecordOutcome, _ fields: [FieldEntry], _ asOf: CivilDate?
  ) {
    let line = facts.count + 2
    let (institution, item) = (questions[question].institution, questions[question].item)
    facts.append(
      MatchedFact(
        person: subjects[person].key, institution: institution, rule: .identityAndName, item: item, outcome: outcome,
        fields: fields, asOf: asOf, feedbackAt: Timestamp(date: AnInventedCase.asOf.adding(days: line % 3)),
        evidence: EvidenceReference(
          fileSHA256: institution.rawValue + item.rawValue, fileName: "", adapter: "", adapterVersion: "",
          position: FilePosition(line: line, byteOffset: Int64(line * 100), byteCount: 90), rule: .identityAndName)))
  }

  mutating func spoil() {
    guard !questions.isEmpty else { return }
    while one(in: 5) {
      held.append(spot())
      traits.insert(.held)
    }
    while one(in: 5) {
      unread.append(spot())
      traits.insert(.unread)
    }
  }

  private mutating func spot() -> PlainSpot {
    PlainSpot(
      person: Int.random(in: 0..<subjects.count, using: &chance),
      question: Int.random(in: 0..<questions.count, using: &chance))
  }

  var lane: PlainLane? {
    PlainLane(policy: .sample, catalogue: .national, questions: zip(questions, answers).map { ($0, $1) })
  }

  private var askedFacts: [MatchedFact] {
    facts.filter { fact in
      let question = questions.firstIndex { $0.institution == fact.institution && $0.item == fact.item } ?? 0
      return causes[Int(fact.person.rawValue - 7)][question] == nil
    }
  }

  var evidence: CaseEvidence {
    let time = Timestamp(date: AnInventedCase.asOf)
    let waiting = { (spot: PlainSpot) in
      WaitingAnswer(person: subjects[spot.person].key, question: questions[spot.question], feedbackAt: time)
    }
    let silences = zip(questions, answers).filter { $1 == .oneFile(silenceIsNothing: true) }.map {
      FileAnswer(question: $0.0, promise: .hitsOnly, isComplete: true, feedbackAt: time)
    }
    let grid = CellGrid(
      questions: questions, persons: zip(subjects, causes).map { AskedPerson(person: $0.key, causes: $1) },
      answers: silences, facts: askedFacts, waiting: held.map(waiting), unread: unread.map(waiting))
    return CaseEvidence(
      request: request ?? { preconditionFailure("no case was made") }(), subjects: subjects, cells: grid.cells,
      facts: askedFacts, heldAnswers: Dictionary(held.map { (questions[$0.question].item, 1) }, uniquingKeysWith: +))
  }

  func household(in lane: PlainLane, _ extraFen: Int64) -> PlainHousehold? {
    guard let request, let stated = PlainCase(request, subjects, in: lane) else { return nil }
    var household = PlainHousehold(stated)
    var extra = extraFen
    for fact in facts {
      let question = questions.firstIndex { $0.institution == fact.institution && $0.item == fact.item } ?? 0
      guard let item = lane.items.first(where: { $0.code == fact.item }) else { continue }
      var fields = PlainFields()
      for entry in fact.fields {
        let role = PlainFields.role(of: entry.field, in: item)
        switch entry.value {
        case .money(let fen):
          fields.add(role, fen: fen.amount + (role == .figure ? extra : 0))
          if role == .figure { extra = 0 }
        case .flag(let flag): fields.add(role, flag: flag)
        case .text(let text):
          text.utf8.count % 2 == 0 ? fields.add(role, text: text) : addBytes(of: text, role, &fields)
        case .date, .area, .share, .count: break
        }
      }
      household.rows.append(
        PlainRow(
          person: Int(fact.person.rawValue - 7), question: question, outcome: fact.outcome, fields: fields,
          asOf: fact.asOf))
    }
    household.held = held
    household.unread = unread
    for (person, causes) in causes.enumerated() {
      for (question, cause) in causes.enumerated() where cause != nil {
        household.notAsked.append(PlainSpot(person: person, question: question))
      }
    }
    return household
  }

  private func addBytes(of text: String, _ role: PlainFields.Role, _ fields: inout PlainFields) {
    Array(text.utf8).withUnsafeBytes { fields.add(role, text: $0) }
  }
}
