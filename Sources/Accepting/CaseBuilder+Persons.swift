import Diagnostics
import EconomyModel

extension CaseBuilder {
  mutating func buildMembers() {
    var members: [HouseholdMember] = []
    for (index, row) in draft.members.enumerated() {
      let reference = reference(of: row, orElse: "m\(index + 1)")
      let person = person(row)
      let relation = findings.required(row, .relation) { (text) throws(Reason) in try Relation(word: text) }
      let (since, until) = period(row)
      guard let reference, let person, let relation else { continue }
      members.append(
        HouseholdMember(reference: reference, person: person, relation: relation, since: since, until: until))
    }
    checkApplicant(members)
    let isApplicant = { (member: HouseholdMember) in member.relation.family == .oneself }
    roster.members = members.filter(isApplicant) + members.filter { !isApplicant($0) }
  }

  mutating func buildObligors() {
    let members = roster.taken
    for (index, row) in draft.obligors.enumerated() {
      let reference = reference(of: row, orElse: "o\(index + 1)")
      let person = person(row)
      let kind = findings.required(row, .kind) { (text) throws(Reason) in try ObligorKind(word: text) }
      let relation = findings.required(row, .relation) { (text) throws(Reason) in try Relation(word: text) }
      let obligedTo = obligedTo(row, known: members)
      let (since, until) = period(row)
      let income = findings.value(row[.monthlyIncome], EnteredText.positiveMoney)
      let householdIncome = findings.value(row[.householdMonthlyIncome], EnteredText.positiveMoney)
      let support = findings.value(row[.monthlySupportPaid], EnteredText.positiveMoney)
      let size = findings.value(row[.householdSize]) { (text) throws(Reason) in try EnteredText.count(text, 1...50) }
      guard let reference, let person, let kind, let relation, let obligedTo else { continue }
      roster.obligors.append(
        Obligor(
          reference: reference, person: person, kind: kind, obligedTo: obligedTo, relation: relation, since: since,
          until: until, monthlyIncome: income, householdMonthlyIncome: householdIncome,
          householdSize: size.map(Int.init), monthlySupportPaid: support))
    }
  }

  /// The applicant where nobody is named.
  private mutating func obligedTo(_ row: DraftRow, known: Set<String>) -> String? {
    let members = roster.members.map { ($0.reference, $0.person) }
    guard let stated = row[.obligedTo] else { return members.first?.0 ?? known.min() }
    return reference(stated, known: known, among: members)
  }

  private mutating func reference(of row: DraftRow, orElse usual: String) -> String? {
    let stated = row[.reference]
    let reference = stated == nil ? usual : findings.value(stated, EnteredText.reference)
    guard let reference else { return nil }
    if roster.taken.insert(reference).inserted { return reference }
    findings.refuse(
      Reason(
        .declarationReference, found: "two persons of the case are called \(reference)",
        wayOut: "give each a reference of its own, or leave all empty"), at: stated?.place ?? row.place)
    return nil
  }

  private mutating func person(_ row: DraftRow) -> Person? {
    let name = findings.required(row, .name) { (text) throws(Reason) in try PersonName(text) }
    let former = findings.value(row[.formerNames]) { (text) throws(Reason) in try Self.names(text) }
    let type = row[.documentType]?.text ?? ""
    let document = findings.required(row, .document) { (text) throws(Reason) in
      try IdentityDocument(type: type, number: text)
    }
    let birthDate = birthDate(row, document)
    let address = findings.value(row[.registeredAddress]) { (text) throws(Reason) in text }
    guard let name, let document else { return nil }
    return Person(
      name: name, formerNames: former ?? [], document: document, birthDate: birthDate, registeredAddress: address ?? "")
  }

  private static func names(_ text: String) throws(Reason) -> [PersonName] {
    var names: [PersonName] = []
    for part in text.split(whereSeparator: { ["、", ",", "，", ";", "；"].contains($0) }) {
      names.append(try PersonName(part))
    }
    return names
  }

  /// Kept only where the document does not carry it.
  private mutating func birthDate(_ row: DraftRow, _ document: IdentityDocument?) -> CivilDate? {
    let stated = findings.value(row[.birthDate], EnteredText.date)
    switch document {
    case nil, .other: return stated
    case .residentID(let id):
      if let stated, let place = row[.birthDate]?.place, stated != id.birthDate {
        findings.refuse(
          Reason(
            .declarationBirthDate, found: "the birth date is not the one in the identity number",
            wayOut: "ask for the document and correct one of them"), at: place)
      }
      return nil
    }
  }

  private mutating func period(_ row: DraftRow) -> (since: CivilDate?, until: CivilDate?) {
    let since = findings.value(row[.since], EnteredText.date)
    let until = findings.value(row[.until], EnteredText.date)
    if let since, let until, until < since {
      findings.refuse(
        Reason(.declarationDateOrder, found: "a relation ends before it begins"), at: row[.until]?.place ?? row.place)
    }
    return (since, until)
  }
}
