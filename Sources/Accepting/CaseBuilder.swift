import Diagnostics
import EconomyModel

/// Makes a request of a draft, whatever format it came in, or says everything that is wrong with it.
struct CaseBuilder {
  let catalogue: ItemCatalogue
  let draft: DraftCase
  var findings = Findings()
  var roster = Roster()

  /// The persons of the case, by what rows may call them.
  struct Roster {
    var members: [HouseholdMember] = []
    var obligors: [Obligor] = []
    /// References taken, also those of persons who turned out wrong.
    var taken: Set<String> = []
  }

  init(_ draft: DraftCase, catalogue: ItemCatalogue) {
    self.draft = draft
    self.catalogue = catalogue
  }

  /// Nil when anything is wrong; the findings say what.
  mutating func build() -> VerificationRequest? {
    findings.add(draft.faults)
    for row in draft.members + draft.obligors + draft.entries + draft.incomes { findings.add(row.faults) }
    let number = findings.required(draft.head, .caseNumber, EnteredText.caseNumber)
    let scheme = findings.required(draft.head, .scheme) { (text) throws(Reason) in text }
    let region = findings.required(draft.head, .region, EnteredText.region)
    let appliedOn = findings.required(draft.head, .appliedOn, EnteredText.date)
    let asOf = findings.required(draft.head, .asOf, EnteredText.date)
    checkDates(appliedOn: appliedOn, asOf: asOf)
    buildMembers()
    buildObligors()
    checkPersons()
    let entries = draft.entries.compactMap { entry($0) }
    let incomes = draft.incomes.compactMap { income($0) }
    guard findings.errors.isEmpty, let number, let scheme, let region, let appliedOn, let asOf else { return nil }
    return VerificationRequest(
      caseNumber: CaseNumber(rawValue: number), scheme: scheme, region: region, appliedOn: appliedOn, asOf: asOf,
      members: roster.members, obligors: roster.obligors, entries: entries, incomes: incomes)
  }

  private mutating func checkDates(appliedOn: CivilDate?, asOf: CivilDate?) {
    guard let appliedOn, let asOf, let place = draft.head[.asOf]?.place else { return }
    if asOf > appliedOn {
      findings.refuse(
        Reason(
          .declarationDateOrder, found: "the data date \(asOf.description) lies after the application",
          expected: "expected \(appliedOn.description) or earlier"), at: place)
    } else if asOf < appliedOn.adding(months: -12) {
      findings.warn(
        Reason(
          .declarationDateOrder, found: "the declared figures are over a year older than the application",
          wayOut: "ask for newer ones"), at: place)
    }
  }

  /// Whom a row means: `household`, a reference, or a name that only one person of the case has.
  mutating func subject(_ row: DraftRow) -> DeclaredSubject? {
    guard let stated = findings.required(row, .subject, EnteredText.checked), let entered = row[.subject] else {
      return nil
    }
    if ["household", "家庭", "全家"].contains(where: { $0.utf8.elementsEqual(stated.utf8) }) { return .household }
    let members = roster.members.map { ($0.reference, $0.person) }
    let persons = members + roster.obligors.map { ($0.reference, $0.person) }
    return reference(entered, known: roster.taken, among: persons).map(DeclaredSubject.person)
  }

  /// A reference, or the name of exactly one of the persons.
  mutating func reference(
    _ stated: Entered, known: Set<String>, among persons: [(reference: String, person: Person)]
  ) -> String? {
    if known.contains(stated.text) { return stated.text }
    let name = try? PersonName(stated.text)
    let named = persons.filter { $0.person.name == name }
    if named.count == 1 { return named[0].reference }
    findings.refuse(
      Reason(
        .declarationReferenceUnknown,
        found: named.isEmpty
          ? "'\(Masked.name(stated.text))' is nobody here" : "two persons of the case have this name",
        expected: "expected a reference such as \(persons.first?.reference ?? "m1")"), at: stated.place)
    return nil
  }
}
