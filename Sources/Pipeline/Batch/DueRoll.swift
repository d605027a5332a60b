internal import EconomyModel
internal import Storage

/// Who is due at a cut-off: new requests, changed ones, those whom nobody might ask the last time and now may, and
/// those whose re-check has come round.
struct DueRoll {
  private let batch: StoredBatch
  private let today: CivilDate
  private let reverifyAfterDays: Int?
  private let everybody: Bool
  /// Commitment cases that want verifying anew, since when.
  private let wanted: [CaseNumber: CivilDate]
  private let sheets: SheetMaking

  init(
    batch: StoredBatch, today: CivilDate, reverifyAfterDays: Int?, everybody: Bool,
    wanted: [CaseNumber: CivilDate] = [:]
  ) throws {
    self.batch = batch
    self.today = today
    self.reverifyAfterDays = reverifyAfterDays
    self.everybody = everybody
    self.wanted = wanted
    sheets = try SheetMaking(batch: batch, on: today)
  }

  /// A case with what is asked about its persons.
  struct DueCase {
    let caseNumber: CaseNumber
    let version: Int
    let subjects: [AskedSubject]
    let sheet: CaseSheet
  }

  /// - Returns: nil for a case that is not due, or that this batch asks about already.
  func dueCase(_ standing: CaseStanding, in transaction: StoreTransaction) throws -> DueCase? {
    if try isAsked(standing, in: transaction) { return nil }
    let hindered = isDue(standing) ? nil : try hindered(standing, in: transaction)
    guard isDue(standing) || hindered != nil,
      let declaration = try transaction.declaration(of: standing.caseNumber, version: standing.version)
    else { return nil }
    let papers = try transaction.authorisations(of: standing.caseNumber)
    let subjects = declaration.causes(papers, batch.terms.questions, on: today)
    if let hindered, !Self.mayAskMore(subjects, than: hindered) { return nil }
    return DueCase(
      caseNumber: standing.caseNumber, version: standing.version, subjects: subjects,
      sheet: sheets.sheet(of: declaration, papers, subjects))
  }

  /// A request of this week, or of a later one, may have asked since.
  private func isAsked(_ standing: CaseStanding, in transaction: StoreTransaction) throws -> Bool {
    guard let last = standing.last, last.week >= batch.week else { return false }
    return try last.week == batch.week || transaction.asked(of: standing.caseNumber, week: batch.week) != nil
  }

  private func isDue(_ standing: CaseStanding) -> Bool {
    guard let last = standing.last else { return true }
    if everybody || standing.version > last.version { return true }
    if let since = wanted[standing.caseNumber], last.openedOn <= since { return true }
    guard let reverifyAfterDays else { return false }
    return today.days(since: last.openedOn) >= reverifyAfterDays
  }

  /// What was asked the last time, if something was not for want of a live authorisation.
  private func hindered(_ standing: CaseStanding, in transaction: StoreTransaction) throws -> [AskedSubject]? {
    guard let last = standing.last,
      let asked = try transaction.asked(of: standing.caseNumber, week: last.week)?.subjects
    else { return nil }
    let isHindered = asked.contains { subject in
      subject.causes.contains { $0 == .noAuthorisation || $0 == .authorisationEnded || $0 == .outOfScope }
    }
    return isHindered ? asked : nil
  }

  /// Both have the same persons: the declaration is the same version. A question that is new is no reason.
  private static func mayAskMore(_ now: [AskedSubject], than before: [AskedSubject]) -> Bool {
    zip(now, before).contains { today, then in
      let (asked, askedThen) = (today.askedCount, then.askedCount)
      return asked > askedThen && (askedThen == 0 || today.causes.count == then.causes.count)
    }
  }
}

extension AskedSubject {
  fileprivate var askedCount: Int { causes.count { $0 == nil } }
}
