import ArgumentParser
import Pipeline

struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Where a case stands, what it waits for, and everything that was done in it.")

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Flag(name: .long, help: "For programs.")
  var json = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let file = try CaseLook.standing(
        of: caseNumber, in: centre, options.operation(role: "caseworker"))
      print(json ? try CaseLook.json(CaseSheet(file)) + "\n" : CaseText(file).whole, terminator: "")
    }
  }
}
