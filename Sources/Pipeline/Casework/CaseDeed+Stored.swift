internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

extension CaseDeed {
  /// - Throws: `store.failed` for a deed that this program cannot read.
  init(stored: StoredDeed) throws(Reason) {
    do {
      self = try JSONDecoder().decode(CaseDeed.self, from: Data(stored.value))
    } catch {
      throw Reason(
        .storeFailed, found: "the deed '\(stored.id)' cannot be read back", wayOut: "restore the centre from a backup")
    }
  }
}

extension StoredDeed {
  init(_ deed: CaseDeed) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.init(id: deed.id.rawValue, kind: deed.event.kind.rawValue, value: Array(try encoder.encode(deed)))
  }
}

extension StoredCourse {
  init(_ course: CommittedCase, deeds: Int, _ reckoning: Reckoning) {
    self.init(
      caseNumber: course.number, track: course.terms.track, state: course.state.rawValue,
      committedOn: course.committedOn, deeds: deeds,
      answersWantedSince: course.state == .ended ? nil : course.answersWantedSince, reckonedBy: reckoning.table,
      deadlines: course.deadlines(calendar: reckoning.calendar).map { deadline in
        StoredDeadline(
          kind: deadline.kind.rawValue, dueOn: deadline.dueOn, waitingFor: deadline.waitingFor.rawValue,
          isDuty: deadline.isDuty)
      })
  }
}
