internal import EconomyModel
internal import Foundation
internal import Storage

extension Centre {
  /// Which records somebody wants to see; empty texts ask for everything.
  package struct AuditQuery: Hashable, Sendable {
    package let day: String
    package let actor: String
    package let action: String
    package let caseNumber: String
    /// Only records before this one; nil begins with the newest.
    package let before: Int64?

    package init(
      day: String = "", actor: String = "", action: String = "", caseNumber: String = "", before: Int64? = nil
    ) {
      self.day = day
      self.actor = actor
      self.action = action
      self.caseNumber = caseNumber
      self.before = before
    }
  }

  package struct AuditPage: Sendable {
    /// Newest first.
    package let records: [(sequence: Int64, record: AuditRecord)]
    /// Where older ones begin; nil when there are none.
    package let older: Int64?
  }

  private static let recordsPerPage = 100

  /// The audit record, newest first.
  package func auditRecords(_ query: AuditQuery, _ operation: Operation) throws -> AuditPage {
    try takeInLooks()
    let page = try store.read { transaction in
      var found: [(sequence: Int64, record: AuditRecord)] = []
      var older: Int64?
      try transaction.forEachAuditBackwards(before: query.before) { sequence, canonical in
        guard found.count < Self.recordsPerPage else {
          older = found.last?.sequence
          return false
        }
        let record = try JSONDecoder().decode(AuditRecord.self, from: Data(canonical))
        if query.fits(record) { found.append((sequence, record)) }
        return true
      }
      return AuditPage(records: found, older: older)
    }
    try record(AuditEntry(.view, detail: "audit", resultCount: page.records.count), operation)
    return page
  }
}

extension Centre.AuditQuery {
  fileprivate func fits(_ record: AuditRecord) -> Bool {
    (day.isEmpty || record.at.hasPrefix(day)) && (actor.isEmpty || record.actor == actor)
      && (action.isEmpty || record.action == action) && (caseNumber.isEmpty || record.caseNumber == caseNumber)
  }
}
