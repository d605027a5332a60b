internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline

/// Fields for the facts that a track asks about, and no others. All may be left empty: what is not stated fulfils
/// nothing, and the verdict says so.
struct FactForm {
  private let visit: Visit
  private let rules: [EntryRule]
  private let kinds: [StatedFactKind]
  /// How many persons the household has.
  private let persons: Int

  /// For the entry of a case, and for the levels among which the track chooses.
  init(entry track: Track, persons: Int, _ visit: Visit) {
    self.init(rules: track.entry + track.levels.flatMap(\.when), persons: persons, visit)
  }

  /// For what a level wants before money is paid; publicity is the case's own to tell. Nil where it wants nothing.
  init?(toPay course: CommittedCase, _ visit: Visit) throws {
    guard let code = course.terms.level else { return nil }
    let level = try visit.centre.folder.policyFolder.track(course.terms.track).level(code)
    let rules = (level?.beforePaying ?? []).filter { $0.condition.kind != .publicityDone }
    if rules.isEmpty { return nil }
    self.init(rules: rules, persons: course.members.count, visit)
  }

  private init(rules: [EntryRule], persons: Int, _ visit: Visit) {
    self.visit = visit
    self.rules = rules
    self.persons = persons
    kinds = rules.flatMap(\.condition.askedFacts).reduce(into: []) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  var keys: [String] { kinds.flatMap(questions).map(\.key) }

  func fields(_ faults: [String: String]) -> [Field] {
    kinds.flatMap(questions).map { $0.field(visit, fault: faults[$0.key]) }
  }

  private func questions(_ kind: StatedFactKind) -> [DeedQuestion] {
    switch kind {
    case .scheme: []
    case .cause, .category, .family: [DeedQuestion(kind.rawValue, .checks(words(kind)))]
    case .spend: [DeedQuestion("spend", .amount, hint: "deedHint-spend")]
    case .amount: [DeedQuestion("aid", .amount)]
    case .incomes: [DeedQuestion("incomes", .long, hint: "deedHint-incomes")]
    case .persons: [DeedQuestion("persons-count", .count, value: String(persons))]
    case .standard:
      [
        DeedQuestion("standard", .amount),
        DeedQuestion("standard-basis", .line, hint: "deedHint-basis"),
      ]
    case .commitmentSigned: [DeedQuestion("commitment-signed", .date)]
    case .authorisationSigned: [DeedQuestion("authorisation-signed", .date)]
    case .villageReview:
      [DeedQuestion("review-on", .date)]
        + ["review-for", "review-against", "review-abstained"].map { DeedQuestion($0, .count) }
    case .residence: [DeedQuestion("residence", .date)]
    case .originAsked:
      [
        DeedQuestion("origin-on", .date),
        DeedQuestion("origin-receives", .choice(["no", "yes"].map { ($0, visit.words[$0]) })),
      ]
    case .earlierAwards: [DeedQuestion("earlier-awards", .count)]
    case .publicity:
      [
        DeedQuestion("publicity-from", .date), DeedQuestion("publicity-to", .date),
        DeedQuestion("publicity-objections", .count),
      ]
    case .jointMeeting:
      [
        DeedQuestion("meeting-on", .date),
        DeedQuestion("meeting-decision", .line, isWide: true),
      ]
    }
  }

  private func words(_ kind: StatedFactKind) -> [(value: String, word: String)] {
    let offered = rules.flatMap { $0.condition.offeredWords(kind) }
    return offered.reduce(into: []) { options, word in
      if !options.contains(where: { $0.value == word }) { options.append((word, word)) }
    }
  }

  /// What was stated; nil with what is wrong kept in the reading.
  func read(_ reading: inout DeedReading) -> StatedFacts? {
    var facts: [StatedFact] = []
    for kind in kinds {
      for value in values(kind, &reading) {
        let fact = StatedFact(value)
        do throws(Reason) {
          try fact.check()
          facts.append(fact)
        } catch {
          reading.fault(questions(kind).first?.key ?? "", GuardText(words: visit.words).sentence(error))
        }
      }
    }
    return try? StatedFacts(facts)
  }

  private func values(_ kind: StatedFactKind, _ reading: inout DeedReading) -> [StatedFact.Value] {
    switch kind {
    case .scheme: []
    case .cause: checked(kind, &reading).map { .cause(word: $0) }
    case .category: checked(kind, &reading).map { .category(word: $0) }
    case .family: checked(kind, &reading).prefix(1).map { .family(word: $0) }
    case .spend: FactReading.one(reading.amount("spend", isRequired: false)) { .spend(fen: $0) }
    case .amount: FactReading.one(reading.amount("aid", isRequired: false)) { .amount(fen: $0) }
    case .persons: FactReading.one(reading.count("persons-count", isRequired: false)) { .persons(count: $0) }
    case .earlierAwards:
      FactReading.one(reading.count("earlier-awards", isRequired: false)) { .earlierAwards(count: $0) }
    case .commitmentSigned:
      FactReading.one(reading.date("commitment-signed", isRequired: false)) { .commitmentSigned(on: $0) }
    case .authorisationSigned:
      FactReading.one(reading.date("authorisation-signed", isRequired: false)) { .authorisationSigned(on: $0) }
    case .residence: FactReading.one(reading.date("residence", isRequired: false)) { .residence(since: $0) }
    case .incomes, .standard, .villageReview, .originAsked, .publicity, .jointMeeting:
      FactReading.compound(kind, &reading)
    }
  }

  private func checked(_ kind: StatedFactKind, _ reading: inout DeedReading) -> [String] {
    reading.checks(kind.rawValue, among: words(kind).map(\.value), isRequired: false)
  }
}
