internal import EconomyModel
internal import Matching
internal import Storage

/// What is read of a batch's cases, one by one, before there is a roster.
struct AskedReading {
  private let batch: StoredBatch
  private let day: CivilDate
  private(set) var builder = RosterBuilder()
  /// Whom one case asks what; nil for everything. Cases that ask nothing about somebody leave nothing here.
  private(set) var grants: [(PersonKey, QuestionSet?)] = []
  private(set) var ended: [StoreTransaction.CasePerson: QuestionSet] = [:]

  init(batch: StoredBatch, on day: CivilDate) {
    self.batch = batch
    self.day = day
  }

  mutating func add(_ row: StoreTransaction.SheetRow, in transaction: StoreTransaction) throws {
    builder.begin(row.place.caseNumber)
    if let through = row.liveThrough, batch.openedOn <= day, day <= through {
      try add(CaseSheetReader(row.sheet))
    } else {
      try addDeclared(row, in: transaction)
    }
  }

  /// Nothing has changed since the cut-off: what was asked may be answered.
  private mutating func add(_ sheet: CaseSheetReader) throws {
    var sheet = sheet
    while let entry = try sheet.next() {
      switch entry.content {
      case .plain(let id, let name): builder.add(entry.key, id, name: name)
      case .other(let person): builder.add(RosterPerson(key: entry.key, person: person))
      }
      guard let causes = entry.causes else {
        grants.append((entry.key, nil))
        continue
      }
      let asked = QuestionSet(causes.indices.filter { causes[$0] == nil })
      if !asked.isEmpty { grants.append((entry.key, asked)) }
    }
  }

  /// Looks at the authorisations again.
  private mutating func addDeclared(_ row: StoreTransaction.SheetRow, in transaction: StoreTransaction) throws {
    let caseNumber = row.place.caseNumber
    guard let asked = try transaction.asked(of: caseNumber, week: batch.week),
      let declaration = try transaction.declaration(of: caseNumber, version: asked.version)
    else { return }
    let today = declaration.causes(
      try transaction.authorisations(of: caseNumber), batch.terms.questions, on: day)
    for ((subject, now), person) in zip(zip(asked.subjects, today), declaration.request.persons) {
      builder.add(RosterPerson(key: subject.person, person: person))
      let then = subject.causes.indices.filter { subject.causes[$0] == nil }
      let live = QuestionSet(then.filter { now.causes[$0] == nil })
      if !live.isEmpty { grants.append((subject.person, live)) }
      let gone = QuestionSet(then.filter { now.causes[$0] != nil })
      if !gone.isEmpty {
        ended[StoreTransaction.CasePerson(caseNumber: caseNumber, person: subject.person)] = gone
      }
    }
  }
}

extension RosterPerson {
  fileprivate init(key: PersonKey, person: Person) {
    self.init(
      key: key, document: person.document, name: person.name, formerNames: person.formerNames,
      birthDate: person.birthDate)
  }
}
