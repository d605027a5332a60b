import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct FollowupSettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "结算: promised beside found, cell by cell; with --outcome, propose.",
    discussion: """
      Without --outcome it only looks. What was due a month before and after, where somebody has worked it out, is \
      given with --before, --after and --basis. A second person decides: 'hedui followup decide'.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Option(name: .long, help: "confirmed, adjusted, stopped-no-fault or revoked-deceit.")
  var outcome: CaseOutcome?

  @Option(name: .long, help: "Why; kept with the proposal.")
  var reason = ""

  @Option(name: .long, help: "What was due a month before, in yuan.", transform: Argued.yuan)
  var before: Fen?

  @Option(name: .long, help: "What is due a month after, in yuan.", transform: Argued.yuan)
  var after: Fen?

  @Option(name: .long, help: "The text that both rest on.")
  var basis: String?

  @Option(
    name: .long, help: "How often from now on: stable, unstable or quarterly (default: as before).")
  var recheck: RecheckClass?

  @Option(name: .long, help: "A paper that it rests on; may be given several times.")
  var paper: [String] = []

  @Flag(name: .long, help: "For programs.")
  var json = false

  func validate() throws {
    let given = [before != nil, after != nil, basis != nil]
    guard given.allSatisfy(\.self) || !given.contains(true) else {
      throw ValidationError("--before YUAN, --after YUAN and --basis TEXT go together")
    }
  }

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation =
        try outcome == nil
        ? options.operation(role: "caseworker") : options.operation(by: .caseworker, in: centre)
      let look = try centre.settlement(of: caseNumber, monthly: monthly, operation)
      guard let outcome else { return try show(look) }
      let file = try centre.propose(
        outcome, of: caseNumber, monthly: monthly, recheck: recheck,
        seen: look.settlement.report.digest,
        papers: paper.map { try BroughtFile.paper($0) }, rationale: reason, operation)
      try CaseLook.show(file, json: json)
    }
  }

  private func show(_ look: CommitmentSettlement) throws {
    if json { return print(try CaseLook.json(SettlementSheet(look))) }
    print(SettlementText(look).text, terminator: "")
    let next =
      look.file.course.state == .followUpDue
      ? "to propose: hedui followup settle \(caseNumber) --outcome OUTCOME --reason …"
      : "to propose, once the follow-up is due: 'hedui batch run' takes answers in and lets clocks run out"
    options.terminal.say(next)
  }

  private var monthly: MonthlyChange? {
    guard let before, let after, let basis else { return nil }
    return MonthlyChange(before: before, after: after, basis: basis)
  }
}
