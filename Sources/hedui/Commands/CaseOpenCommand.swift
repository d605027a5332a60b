import ArgumentParser
import Casework
import Diagnostics
import EconomyModel
import Pipeline

struct CaseOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "开案: take a family on its signed commitment.",
    discussion: """
      The family's declaration has to be on file ('hedui accept'). Every condition of the track is shown with what \
      was found; where one fails, with what would satisfy it, and nothing is opened (exit code 65). 'hedui case \
      facts --track TRACK' prints the file to fill in.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Option(name: .long, help: "The track's code, such as binhai-deferred.")
  var track: String

  @Option(name: .long, help: "A file of stated facts (YAML).")
  var facts: String?

  @Option(name: .long, help: "The signed commitment (PDF, JPEG, PNG); may be given several times.")
  var paper: [String] = []

  @Option(name: .long, help: "How steady the income is: stable, unstable or quarterly.")
  var recheck = RecheckClass.stable

  @Flag(name: .long, help: "Only look whether it may be opened.")
  var check = false

  @Flag(name: .long, help: "For programs.")
  var json = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation =
        try check
        ? options.operation(role: "caseworker") : options.operation(by: .caseworker, in: centre)
      let stated = try facts.map { try FactsFile.read($0) } ?? StatedFacts([])
      let look = try centre.entry(stated, by: track, of: caseNumber, operation)
      if check || look.refusal != nil { try show(look) }
      if look.refusal != nil { throw ExitStatus.dataRefused.exitCode }
      if check { return }
      let opening = CommitmentOpening(
        track: track, facts: stated, recheck: recheck,
        papers: try paper.map { try BroughtFile.paper($0) })
      try CaseLook.show(centre.open(opening, of: caseNumber, operation), json: json)
    }
  }

  private func show(_ look: EntryLook) throws {
    if json { return print(try CaseLook.json(EntrySheet(look))) }
    print(EntryText(look).text, terminator: "")
    if look.refusal == nil { return }
    options.terminal.say("a file to fill in: hedui case facts --track \(track)")
  }
}
