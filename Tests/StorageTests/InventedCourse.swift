import EconomyModel
import Storage

/// Where an invented commitment case stands, and deeds for it.
struct InventedCourse {
  var number = "HD-1"
  var track = "plain"
  var state = "provisional"
  var wantedSince: CivilDate?
  var table = "a"
  var deadlines: [StoredDeadline] = []

  static func deadline(
    _ kind: String, _ days: Int, _ party: String = "caseworker", isDuty: Bool = true, isProvisional: Bool = false
  ) -> StoredDeadline {
    StoredDeadline(
      kind: kind, dueOn: DueDate(day: Invented.day.adding(days: days), isProvisional: isProvisional),
      waitingFor: party, isDuty: isDuty)
  }

  func course(deeds: Int) -> StoredCourse {
    StoredCourse(
      caseNumber: CaseNumber(rawValue: number), track: track, state: state, committedOn: Invented.day, deeds: deeds,
      answersWantedSince: wantedSince, reckonedBy: table, deadlines: deadlines)
  }

  static func deed(_ id: String, _ text: String = "{}") -> StoredDeed {
    StoredDeed(id: id, kind: "chased", value: Array(text.utf8))
  }

  /// Takes one deed more.
  func append(_ id: String, as ordinal: Int, text: String = "{}", to store: CentreStore) throws {
    try store.write { try $0.append(Self.deed(id, text), course(deeds: ordinal)) }
  }
}
