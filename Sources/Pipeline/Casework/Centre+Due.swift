internal import Casework
internal import Diagnostics
package import EconomyModel
package import Storage

extension Centre {
  /// 待办: what is due through a day, counted by kind and party, and its first rows.
  /// - Parameter most: of the rows; those in other regions than the operation's are as if they were not there.
  package func due(_ query: DueQuery, most: Int, skipping: Int = 0, _ operation: Operation) throws -> DueSheet {
    try renewDeadlines(operation)
    let sheet = try store.read { transaction in
      let counts = try transaction.dueCounts(query, overdueOn: operation.on).filter {
        operation.scope.covers($0.region)
      }
      var rows: [DueRow] = []
      var seen = 0
      try transaction.forEachDue(query) { row in
        guard operation.scope.covers(row.region) else { return true }
        seen += 1
        if seen > skipping { rows.append(row) }
        return rows.count < most
      }
      return DueSheet(on: operation.on, through: query.through, counts: counts, rows: rows)
    }
    try record(AuditEntry(.view, detail: "due", resultCount: sheet.rows.count), operation)
    return sheet
  }

  /// Cases of the operation's regions for which something of some kinds is due today, kind by kind, by day.
  func casesDue(_ kinds: [DeadlineKind], _ operation: Operation) throws -> [CaseNumber] {
    try store.read { transaction in
      var found: [CaseNumber] = []
      for kind in kinds {
        try transaction.forEachDue(DueQuery(through: operation.on, kind: kind.rawValue)) { row in
          if operation.scope.covers(row.region) { found.append(row.caseNumber) }
          return true
        }
      }
      return found
    }
  }

  /// Deadlines that were reckoned by another table of holidays are reckoned anew.
  func renewDeadlines(_ operation: Operation) throws {
    let reckoning = try reckoning()
    guard try store.read({ try $0.isAnyCourse(notReckonedBy: reckoning.table) }) else { return }
    var last: CaseNumber?
    var renewed = 0
    while true {
      let cases = try store.read { try $0.courses(notReckonedBy: reckoning.table, after: last, most: 256) }
      guard let end = cases.last else { break }
      try store.write { transaction in
        for caseNumber in cases {
          let writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
          try transaction.store(StoredCourse(writing.standing(), deeds: writing.deeds.count, reckoning))
        }
      }
      last = end
      renewed += cases.count
    }
    try record(AuditEntry(.moveDue, detail: "follow-ups", resultCount: renewed), operation)
  }
}

/// 待办清单.
package struct DueSheet: Sendable {
  package let on: CivilDate
  package let through: CivilDate
  /// By kind, party and region.
  package let counts: [DueCount]
  package let rows: [DueRow]
}
