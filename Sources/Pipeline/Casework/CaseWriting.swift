internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// One commitment case open for writing inside a transaction: each deed that is taken is kept at once, with where the
/// case stands after it and what follows for the household's authorisations.
struct CaseWriting {
  let operation: Operation
  let reckoning: Reckoning
  let transaction: StoreTransaction
  let caseNumber: CaseNumber
  private(set) var deeds: [CaseDeed]
  /// Nil for a case that was never opened.
  private(set) var course: CommittedCase?
  /// What the audit record is to say.
  private(set) var entries: [AuditEntry] = []

  init(
    _ caseNumber: CaseNumber, _ operation: Operation, _ reckoning: Reckoning, in transaction: StoreTransaction
  ) throws {
    self.operation = operation
    self.reckoning = reckoning
    self.transaction = transaction
    self.caseNumber = caseNumber
    deeds = try transaction.deeds(of: caseNumber).map { try CaseDeed(stored: $0) }
    course = deeds.isEmpty ? nil : try CommittedCase.replaying(deeds)
  }

  mutating func add(_ entry: AuditEntry) { entries.append(entry) }

  /// - Throws: `case.not-opened`.
  func standing() throws(Reason) -> CommittedCase {
    guard let course else {
      throw Reason(
        .caseNotOpened, found: "case \(caseNumber.rawValue) is helped on no commitment",
        wayOut: "open it: 'hedui case open --track TRACK \(caseNumber.rawValue)'")
    }
    return course
  }

  /// The same deed again changes nothing.
  /// - Throws: the guard that failed; nothing is kept then.
  mutating func take(
    _ event: CaseEvent, on day: CivilDate? = nil, id: DeedID? = nil, evidence: [EvidencePaper] = [],
    rationale: String = ""
  ) throws {
    let deed = CaseDeed(
      id: try id ?? freeName(), event: event, on: day ?? operation.on, at: operation.at,
      by: try CaseActor(name: operation.actor, login: operation.login), evidence: evidence, rationale: rationale)
    let next = try course?.after(deed, calendar: reckoning.calendar) ?? .opened(by: deed)
    if deeds.contains(where: { $0.isSame(as: deed) }) { return }
    deeds.append(deed)
    try transaction.append(StoredDeed(deed), StoredCourse(next, deeds: deeds.count, reckoning))
    if let since = next.staleSince, course?.staleSince != since { try endAuthorisations(signedBefore: since, deed) }
    course = next
    entries.append(AuditEntry(.deed, caseNumber: caseNumber, detail: "\(deed.id) \(event.kind.rawValue)"))
  }

  /// The number that the deed has in its case, unless somebody has named another one so.
  private func freeName() throws -> DeedID {
    let names = Set(deeds.map(\.id.description))
    let number = ((deeds.count + 1)...).first { !names.contains("\($0)") } ?? deeds.count + 1
    return try DeedID("\(number)")
  }

  /// 成员变化后重新授权: what was signed for another household holds no longer.
  private func endAuthorisations(signedBefore day: CivilDate, _ deed: CaseDeed) throws {
    for paper in try transaction.authorisations(of: caseNumber) where paper.start < day && paper.isLive(on: day) {
      _ = try transaction.store(
        paper.revoked(on: day),
        from: StoredSource(
          fileName: "deed \(deed.id)", fileSHA256: "", position: FilePosition(line: 0, byteOffset: 0, byteCount: 0),
          acceptedAt: operation.at))
    }
  }
}

extension Authorisation {
  fileprivate func revoked(on day: CivilDate) -> Authorisation {
    Authorisation(
      number: number, caseNumber: caseNumber, document: document, name: name, signature: signature, items: items,
      institutions: institutions, start: start, end: end, revokedOn: day, imageSHA256: imageSHA256)
  }
}
