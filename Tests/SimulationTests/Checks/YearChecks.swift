import Casework
import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Storage

/// What has to hold of a centre's commitment cases, looked up in the database itself.
struct YearChecks {
  let office: SimulatedCentre
  let database: DatabaseQueue
  private let calendar: WorkingCalendar
  /// What was sound the last time, by case: as long as nothing of it is touched it stays so.
  private var sound: [String: Int] = [:]
  /// How many deeds each case had when it was last looked at.
  private var counts: [String: Int] = [:]
  private(set) var casesReplayed = 0
  private(set) var statesCompared = 0

  init(office: SimulatedCentre) throws {
    self.office = office
    var configuration = Configuration()
    configuration.readonly = true
    database = try DatabaseQueue(path: office.centre.folder.database, configuration: configuration)
    calendar = try office.centre.reckoning().calendar
  }

  /// Every case stands where the plan has it.
  mutating func states(of families: [PlannedCase], on day: CivilDate) throws -> [YearFinding] {
    let stored = try database.read { database in
      try Row.fetchAll(database, sql: "SELECT case_number, state FROM case_course").reduce(
        into: [String: String]()
      ) { $0[$1[0]] = $1[1] }
    }
    let open = families.filter(\.isOpen)
    statesCompared += open.count
    let wrong = open.filter { stored[$0.number] != $0.state.rawValue }.map { family in
      YearFinding(
        .state,
        "\(family.number) \(day): \(family.track.code) \(family.fate), planned \(family.state.rawValue), "
          + "stored \(stored[family.number] ?? "not at all")")
    }
    return wrong + (stored.count == open.count ? [] : [YearFinding(.state, "\(day): \(stored.count) cases are stored")])
  }

  /// 待办清单: exactly the follow-ups whose clock has run and that no batch has seen since.
  func dueList(of families: [PlannedCase], on day: CivilDate) throws -> [YearFinding] {
    let query = DueQuery(through: day, kind: DeadlineKind.followUp.rawValue)
    let sheet = try office.centre.due(query, most: .max, office.operation("supervisor-1", day, hour: 18))
    let listed = Set(sheet.rows.map { "\($0.caseNumber.rawValue) \($0.deadline.dueOn.day)" })
    let planned = Set(
      families.filter { $0.isOpen && $0.state.waitsForAnswers && $0.followUpEnd <= day }.map {
        "\($0.number) \($0.followUpEnd)"
      })
    let counted = sheet.counts.reduce(0) { $0 + $1.count }
    return planned.subtracting(listed).sorted().map { YearFinding(.dueList, "\(day): \($0) is overdue and not listed") }
      + listed.subtracting(planned).sorted().map { YearFinding(.dueList, "\(day): \($0) is listed and not overdue") }
      + (counted == planned.count ? [] : [YearFinding(.dueList, "\(day): \(counted) are counted")])
  }

  func asked(_ asked: Set<String>, expected: Set<String>, what: String) -> [YearFinding] {
    expected.subtracting(asked).sorted().map { YearFinding(.asked, "\(what): \($0.prefix(6))… was not asked about") }
      + asked.subtracting(expected).sorted().map {
        YearFinding(.asked, "\(what): \($0.prefix(6))… was asked about without a live authorisation, or anew")
      }
  }

  func audit() throws -> [YearFinding] {
    let walked = try office.centre.verifyAudit()
    return walked.isSound ? [] : walked.findings.map { YearFinding(.audit, $0.reason.sentence) }
  }

  /// Daily: every case that somebody has done something in.
  mutating func touched(of families: [PlannedCase], places: [String: Int]) throws -> [YearFinding] {
    let now = try database.read { try StoredCase.counts(in: $0) }
    let numbers = now.filter { counts[$0.key] != $0.value }.keys.sorted()
    counts = now
    guard !numbers.isEmpty else { return [] }
    return try look(at: database.read { try StoredCase.all(in: $0, numbers) }, families, places)
  }

  /// Weekly: every case whose rows have changed since it was last found sound, deed or not.
  /// - Parameter isLast: every case, and what the family promised and was found to have.
  mutating func everything(
    of families: [PlannedCase], places: [String: Int], isLast: Bool
  ) throws -> [YearFinding] {
    try look(at: database.read { try StoredCase.all(in: $0) }, families, places, isLast)
  }

  private mutating func look(
    at stored: [StoredCase], _ families: [PlannedCase], _ places: [String: Int], _ isLast: Bool = false
  ) throws -> [YearFinding] {
    var findings: [YearFinding] = []
    for one in stored {
      let mark = one.hashValue
      guard isLast || sound[one.number] != mark else { continue }
      let found = check(one, places[one.number].map { families[$0] })
      casesReplayed += 1
      findings += found
      sound[one.number] = found.isEmpty ? mark : nil
    }
    return findings
  }

  private func check(_ stored: StoredCase, _ family: PlannedCase?) -> [YearFinding] {
    // Told from the deeds' own words, whether the case can be made of them or not.
    var findings: [YearFinding] = []
    do {
      findings += try stored.rawFaults()
      let deeds = try stored.deeds.map { try JSONDecoder().decode(CaseDeed.self, from: $0.value) }
      let course = try CommittedCase.replaying(deeds)
      findings +=
        course.differences(from: stored, calendar: calendar) + course.ledgerFaults(stored.number)
        + (family.map { course.sumFaults($0) + course.standingFaults($0) } ?? [])
    } catch {
      findings.append(YearFinding(.replay, "\(stored.number): \(error)"))
    }
    return findings
  }
}
