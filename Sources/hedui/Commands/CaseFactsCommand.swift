import ArgumentParser
import Pipeline

struct CaseFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "A file of facts to fill in: what a track's conditions are held against.")

  @OptionGroup var options: PolicyOptions

  @Option(
    name: .long, help: "The track's code, such as binhai-deferred; 'hedui policy show' lists them.")
  var track: String

  func run() throws {
    try reportingFaults {
      print(FactsFile.blank(for: try options.folder().track(track)), terminator: "")
    }
  }
}
