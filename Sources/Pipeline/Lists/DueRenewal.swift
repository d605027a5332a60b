internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Storage

/// Due dates that were reckoned without a year's table of holidays (暂定) are reckoned again when the table is there.
struct DueRenewal {
  let centre: Centre
  let operation: Operation

  /// Moves the due dates of lists that a newer calendar tells otherwise.
  func renew() throws {
    let provisional = try centre.store.read { try $0.listsProvisionallyDue() }
    guard !provisional.isEmpty else { return }
    let calendar = try centre.folder.calendar()
    let moved = provisional.compactMap { list -> (StoredList, DueDate)? in
      let due = centre.due(list.institution, writtenOn: list.writtenOn, by: calendar)
      return due == list.due ? nil : (list, due)
    }
    guard !moved.isEmpty else { return }
    try centre.audited(operation) { transaction, audit in
      for (list, due) in moved {
        try transaction.setDue(due, of: list.number)
        try audit.note(AuditEntry(.moveDue, detail: "\(list.number) \(list.due.words) \(due.words)"))
      }
    }
  }
}

extension Centre {
  /// By when an institution has to answer a list: its own working days, else the centre's.
  func due(_ institution: InstitutionCode, writtenOn day: CivilDate, by calendar: WorkingCalendar) -> DueDate {
    let own = configuration.institutions.first { $0.code == institution }?.dueWorkingDays
    return calendar.adding(workingDays: own ?? configuration.dueWorkingDays, to: day)
  }
}
