import Casework
import EconomyModel
import Foundation
import Pipeline

/// A year of weekly batches over invented families: the plan moves day by day beside the centre, and every week the
/// two are held against each other.
final class SimulatedYear {
  let office: SimulatedCentre
  let weeks: Int
  let monday: CivilDate
  var families: [PlannedCase] = []
  var agenda = Agenda()
  /// Where in ``families`` a case stands.
  var places: [String: Int] = [:]
  var owners: [String: PlannedPerson] = [:]
  /// Rebuttals that wait, as the centre named them.
  var rebuttals: [Int: DeedID] = [:]
  private var spares: [Int] = []
  private(set) var opened = 0
  private(set) var checks: YearChecks
  private(set) var findings: [YearFinding] = []
  private(set) var tally: [String: Int] = [:]
  private let cohorts: [[Int]]

  init(cases: Int, weeks: Int, seed: UInt64) throws {
    office = try SimulatedCentre()
    self.weeks = weeks
    monday = try CivilDate(year: 2026, month: 1, day: 5)
    var chance = SeededChance(seed: seed)
    var persons = 0
    for place in 0..<cases {
      let family = try PlannedCase(place: place, persons: persons, &chance)
      persons += family.members.count + 1
      spares.append(persons)
      families.append(family)
      places[family.number] = place
      for member in family.members { owners[member.document] = member }
    }
    // Families come as long as there is time to see what becomes of them.
    let coming = max(1, weeks * 4 / 5)
    cohorts = (0..<weeks).map { week in
      week < coming ? (0..<cases).filter { $0 * coming / max(1, cases) == week } : []
    }
    checks = try YearChecks(office: office)
  }

  func count(_ what: String, _ more: Int = 1) { tally[what, default: 0] += more }

  /// What was done and looked at, in words.
  var figures: [(what: String, count: Int)] {
    let looked = [
      "cases replayed and checked": checks.casesReplayed, "states compared with the plan": checks.statesCompared,
    ]
    return tally.merging(looked) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The place of a person who may be born into a family.
  func spare(_ place: Int) -> Int { spares[place] }

  func find(_ new: [YearFinding]) { findings += new }

  /// - Parameter audited: in which weeks the whole audit record is walked.
  func run(audited: (Int) -> Bool = { _ in true }) throws {
    for number in 0..<weeks {
      try pass(number, audited(number) || number == weeks - 1)
      if findings.count > 50 { break }
    }
    find(try checks.everything(of: families, places: places, isLast: true))
  }

  private func pass(_ number: Int, _ isAudited: Bool) throws {
    for offset in 0..<7 {
      let day = monday.adding(days: number * 7 + offset)
      switch offset {
      case 0: try cutOff(number, day)
      case 3: try takeAnswers(number, day)
      default: break
      }
      try act(on: day)
      if offset == 4 { try handOver(on: day) }
      find(try checks.states(of: families, on: day))
      find(try checks.touched(of: families, places: places))
      if offset == 4 { find(try checks.dueList(of: families, on: day)) }
    }
    find(try checks.everything(of: families, places: places, isLast: false))
    if isAudited { find(try checks.audit()) }
    count("weeks")
  }

  /// Monday: new families, then the batch opens and its lists leave.
  private func cutOff(_ number: Int, _ day: CivilDate) throws {
    let cohort = cohorts[number]
    if !cohort.isEmpty {
      try office.accept(cohort.map { families[$0] }, on: day, named: "week-\(number)")
      for place in cohort { try open(place, on: day) }
      opened += cohort.count
    }
    letFallDue(on: day)
    let outcome = try office.run(BatchWeek(containing: day), [], on: day)
    count("asked batches", outcome.prepared > 0 ? 1 : 0)
    var expected: Set<String> = []
    for place in families.indices where families[place].isWanted && families[place].isOpen {
      expected.formUnion(ask(place, in: number))
    }
    for bank in [SimulatedCentre.rural, SimulatedCentre.city] {
      let asked = try office.asked(bank, in: BatchWeek(containing: day))
      find(checks.asked(asked, expected: expected, what: "\(day) \(bank)"))
    }
    count("persons asked", expected.count)
  }

  /// - Returns: the documents that have to be on the lists.
  private func ask(_ place: Int, in number: Int) -> [String] {
    families[place].isWanted = false
    // A report that differs, or that is of a changed household, brings a settled case back.
    if families[place].isSettled { families[place].state = .followUpDue }
    guard !families[place].isStale else {
      families[place].listOut = nil
      return []
    }
    families[place].listOut = number
    families[place].firstList = families[place].firstList ?? number
    return families[place].members.map(\.document)
  }

  /// Thursday: what the institutions send, late answers to earlier lists among it.
  private func takeAnswers(_ number: Int, _ day: CivilDate) throws {
    var files = ReturnedFiles(office.folder, on: day)
    for week in max(0, number - 9)...number {
      let batch = BatchWeek(containing: monday.adding(days: week * 7))
      guard let list = try office.listNumber(SimulatedCentre.rural, in: batch) else { continue }
      let asked = try office.asked(SimulatedCentre.rural, in: batch).sorted().compactMap { owners[$0] }
      let now = asked.filter { answersIn(week, $0) == number }
      if week == number {
        if !now.isEmpty { try files.rural(now, list: list) }
        try files.city(asked, list: office.listNumber(SimulatedCentre.city, in: batch) ?? "")
        let named = asked.filter(\.isRegisteredDead)
        count("registered deaths returned", named.count)
        try files.deaths(named, list: office.listNumber(SimulatedCentre.deaths, in: batch) ?? "")
      } else if !now.isEmpty {
        try files.rural(now, list: list)
        count("late files")
      }
    }
    if !files.paths.isEmpty {
      // No timer runs: a clock is seen to have run out by the next batch.
      letFallDue(on: day)
      _ = try office.run(BatchWeek(containing: day), files.paths, on: day)
    }
    for place in families.indices {
      guard let week = families[place].listOut, week + delay(place, week) == number else { continue }
      families[place].listOut = nil
      families[place].hasAnswers = true
      if families[place].state.waitsForAnswers { families[place].state = .followUpDue }
      planSettling(place, after: day)
    }
  }

  private func delay(_ place: Int, _ week: Int) -> Int {
    families[place].firstList == week ? families[place].lateWeeks : 0
  }

  /// In which week the rural bank answers about somebody on a week's list.
  private func answersIn(_ week: Int, _ person: PlannedPerson) -> Int {
    guard let place = placeOfPerson[person.document] else { return -1 }
    return week + delay(place, week)
  }

  private lazy var placeOfPerson: [String: Int] = Dictionary(
    families.flatMap { family in family.members.map { ($0.document, family.place) } }
  ) { first, _ in first }

  func add(_ person: PlannedPerson, to place: Int) {
    families[place].members.append(person)
    owners[person.document] = person
    placeOfPerson[person.document] = place
  }

  /// Clocks that have run by a day, before the batch of that day.
  private func letFallDue(on day: CivilDate) {
    for place in families.indices where families[place].isOpen {
      let family = families[place]
      if family.state.waitsForAnswers, day >= family.followUpEnd {
        families[place].state = .followUpDue
        count("fallen due by the clock")
        if !family.hasAnswers { planWaiting(place, after: day) }
      } else if family.state == .confirmed || family.state == .adjusted, let recheck = family.recheckOn, day >= recheck
      {
        families[place].state = .followUpDue
        families[place].isWanted = true
        families[place].hasAnswers = false
        count("re-checks")
      }
    }
  }
}
