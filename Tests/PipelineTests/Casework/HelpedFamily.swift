import Casework
import Diagnostics
import EconomyModel
import Pipeline
import Storage

/// A family of two that is helped on its word by Binhai's track.
struct HelpedFamily {
  static let number = "HD-2026-9001"
  let family: OneFamily
  var centre: Centre { family.centre }

  init() throws { family = try OneFamily() }

  static func paper(_ name: String = "承诺书.pdf") throws -> PaperUpload {
    try PaperUpload(name: name, bytes: Array("%PDF-1.4 \(name)".utf8))
  }

  static func facts(spend: String = "30000", votes: Int = 21) throws -> StatedFacts {
    try StatedFacts([
      StatedFact(.cause(word: "突发疾病"), paper: nil), StatedFact(.spend(fen: try Fen(yuan: spend)), paper: nil),
      StatedFact(.commitmentSigned(on: try CivilDate(iso: "2026-11-21")), paper: nil),
      StatedFact(
        .villageReview(on: try CivilDate(iso: "2026-11-20"), votesFor: votes, votesAgainst: 2, abstained: 0), paper: nil
      ),
    ])
  }

  @discardableResult func open(
    _ facts: StatedFacts? = nil, by track: String = "binhai-deferred", papers: [PaperUpload]? = nil,
    actor: String = "caseworker-1"
  ) throws -> CommitmentFile {
    try centre.open(
      CommitmentOpening(
        track: track, facts: facts ?? Self.facts(), papers: papers ?? [Self.paper()]),
      of: Self.number, Shipped.operation(actor))
  }

  @discardableResult func take(
    _ event: CaseEvent, by actor: String = "caseworker-1", at: String = "2026-11-21T10:00:00",
    papers: [PaperUpload] = [], rationale: String = ""
  ) throws -> CommitmentFile {
    try centre.take(
      DeedDraft(event, papers: papers, paperKind: "材料", rationale: rationale), of: Self.number,
      Shipped.operation(actor, at: at))
  }

  func approve() throws {
    try take(
      .provisionallyApproved(ProvisionalApproval(enrolledOn: CivilDate(iso: "2026-11-21"))), by: "supervisor-1")
  }

  @discardableResult func propose(
    _ outcome: CaseOutcome, at: String = "2026-12-21T10:00:00", papers: [PaperUpload] = [],
    rationale: String = "存款少于承诺"
  ) throws -> CommitmentFile {
    try centre.propose(
      outcome, of: Self.number, papers: papers, rationale: rationale, Shipped.operation("caseworker-1", at: at))
  }

  func standing() throws -> CommitmentFile? {
    try centre.commitment(of: Self.number, Shipped.operation("auditor-1"))
  }

  /// The bank's file of a week's deposits.
  func deposits(_ balance: String, week: String, received: String, file: String) throws -> BatchOutcome {
    let row = OneFamily.Deposit(
      name: family.husband.name, document: family.husband.document, balance: balance)
    let path = try family.folder.write(
      GB18030.bytes(family.deposits([row], total: balance)), to: "inbox/\(file)")
    return try centre.runBatch(
      BatchWeek(week), paths: [path], Shipped.operation(at: received), progress: { _ in })
  }
}

/// The code of what a call was refused with; nil when it was not.
func refusal(_ body: () throws -> Void) -> DiagnosticCode? {
  do {
    try body()
    return nil
  } catch {
    return (error as? Reason)?.code
  }
}
