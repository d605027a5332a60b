import Casework
import EconomyModel

/// Ways that tests go again and again.
extension CaseFile {
  static func provisional(_ terms: CommitmentTerms, members: [String] = ["m1", "m2"]) throws -> CaseFile {
    var file = try CaseFile(terms, members: members)
    try file.take(.provisionallyApproved(ProvisionalApproval(enrolledOn: Invented.day("2026-11-02"))))
    return file
  }

  static func followUpDue(_ terms: CommitmentTerms? = nil, pending: Int = 0) throws -> CaseFile {
    var file = try CaseFile.provisional(terms ?? Invented.terms())
    try file.take(.answersCame(Invented.report(1, pending: pending)))
    let cause: FollowUpCause = pending == 0 ? .allAnswersIn : .clock
    try file.take(.followUpFallsDue(FollowUpFall(cause: cause)), on: pending == 0 ? nil : "2026-12-02")
    return file
  }

  mutating func propose(
    _ outcome: CaseOutcome, _ standing: SettlementStanding = .agrees, on day: String? = nil,
    by name: String = Invented.ann
  ) throws {
    guard let answers = now.answers else { return }
    let draft = SettlementDraft(settlement: Invented.settlement(answers, standing), outcome: outcome)
    try take(.settlementProposed(draft), on: day, by: name)
  }

  mutating func settle(_ outcome: CaseOutcome, _ standing: SettlementStanding = .agrees) throws {
    try propose(outcome, standing)
    try take(.settlementDecided(SettlementVerdict(outcome: outcome)))
  }

  static func settled(_ outcome: CaseOutcome, _ standing: SettlementStanding = .unfavourable) throws -> CaseFile {
    var file = try CaseFile.followUpDue()
    if outcome == .revokedDeceit { try file.establishDeceit() }
    try file.settle(outcome, standing)
    return file
  }

  mutating func establishDeceit() throws {
    try take(.deceitRecorded(DeceitRecord(items: [ItemCode("BK01")], person: "m1")), by: Invented.ann)
    try take(.deceitDecided(DeceitVerdict(established: true)))
  }

  /// Revoked on 2026-11-02, 1,000 yuan wrongly obtained, the family told of it.
  static func owing() throws -> CaseFile {
    var file = try CaseFile.settled(.revokedDeceit)
    let month = try CivilMonth("2026-11")
    try file.take(.paid(Payment(month: month, amount: Fen(1_000_00), reference: "B1")))
    try file.take(.due(DueAmount(month: month, amount: .zero, basis: "决定")))
    try file.take(notice(.settlement, "2026-11-02"))
    return file
  }

  /// That, and a consequence proposed.
  static func withConsequence(fine: Int64 = 2_000_00) throws -> (file: CaseFile, consequence: DeedID) {
    var file = try owing()
    let draft = ConsequenceDraft(grade: .serious, measures: [.fine, .recover], fine: Fen(fine))
    let consequence = try file.take(.consequenceProposed(draft), by: Invented.ann)
    return (file, consequence)
  }

  static func notice(_ about: NoticeSubject, _ day: String) throws -> CaseEvent {
    .noticeServed(Notice(about: about, servedOn: try Invented.day(day), how: .inPerson))
  }

  static func objection(_ against: NoticeSubject, _ day: String) throws -> CaseEvent {
    .objected(Objection(against: against, person: "m1", text: "不服", receivedOn: try Invented.day(day)))
  }

  static func rebuttal(_ kind: RebuttalKind = .soldCar, person: String? = nil) -> CaseEvent {
    .rebutted(Rebuttal(item: ItemCode("VH01"), person: person, kind: kind, text: "已卖"))
  }
}
