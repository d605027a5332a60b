import Crypto
import EconomyModel
import Foundation
import Pipeline
import Storage

/// A centre with very many commitment cases, of which only what is due is known.
struct CrowdedCentre {
  static let today = CivilDate(dayNumber: 20_778)
  static let regions = 20
  private static let tracks = ["binhai-deferred", "xuzhou-credit", "huishan", "plain"]
  /// Kind, party, state and how many days from today, by a case's place.
  private static let waits: [(kind: String, party: String, state: String)] = [
    ("follow-up", "institution", "provisional"), ("settlement", "caseworker", "follow-up-due"),
    ("settlement-decision", "supervisor", "follow-up-due"), ("recheck", "caseworker", "confirmed"),
    ("objection-end", "family", "adjusted"),
  ]

  let office: SimulatedCentre

  init(cases: Int) throws {
    office = try SimulatedCentre()
    let table = try Data(contentsOf: URL(fileURLWithPath: office.centre.folder.policies + "/holidays.yaml"))
    let reckonedBy = SHA256.hash(data: table).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    for first in stride(from: 0, to: cases, by: 2_000) {
      try office.centre.store.write { transaction in
        for place in first..<min(first + 2_000, cases) {
          _ = try transaction.store(try Self.request(place), from: Self.source)
          try transaction.append(
            StoredDeed(id: "1", kind: "opened", value: Array("{}".utf8)), Self.course(place, reckonedBy))
        }
      }
    }
  }

  private static let source = StoredSource(
    fileName: "declarations.xml", fileSHA256: String(repeating: "a", count: 64),
    position: FilePosition(line: 1, byteOffset: 0, byteCount: 1),
    acceptedAt: Timestamp(date: today, secondOfDay: 28_800))

  private static func number(_ place: Int) -> String { "HD-2026-\(String(1_000_000 + place).dropFirst())" }

  private static func request(_ place: Int) throws -> VerificationRequest {
    let person = try PlannedPerson(reference: "m1", place: place, yuan: 0)
    let member = HouseholdMember(
      reference: "m1",
      person: Person(
        name: try PersonName(person.name), formerNames: [], document: .residentID(try ResidentID(person.document))),
      relation: .oneself)
    return VerificationRequest(
      caseNumber: CaseNumber(rawValue: number(place)), scheme: "最低生活保障",
      region: "9901\(String(100 + place % regions).dropFirst())", appliedOn: today, asOf: today, members: [member],
      obligors: [], entries: [], incomes: [])
  }

  private static func course(_ place: Int, _ reckonedBy: String) -> StoredCourse {
    let wait = waits[place % waits.count]
    // Half of it is due, some of that for long.
    let days = (place * 7919) % 120 - 60
    var deadlines = [
      StoredDeadline(
        kind: wait.kind, dueOn: DueDate(day: today.adding(days: days), isProvisional: false), waitingFor: wait.party,
        isDuty: wait.kind != "objection-end")
    ]
    if place % 3 == 0 {
      deadlines.append(
        StoredDeadline(
          kind: "authorisation", dueOn: DueDate(day: today.adding(days: -days), isProvisional: false),
          waitingFor: "family", isDuty: true))
    }
    return StoredCourse(
      caseNumber: CaseNumber(rawValue: number(place)), track: tracks[place % tracks.count], state: wait.state,
      committedOn: today.adding(days: -40), deeds: 1, answersWantedSince: nil, reckonedBy: reckonedBy,
      deadlines: deadlines)
  }
}
