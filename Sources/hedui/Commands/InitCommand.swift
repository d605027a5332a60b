import ArgumentParser
import Pipeline

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new centre: folders, adapters, policies, database, keys.",
    discussion: """
      The keys go into a folder of their own beside the centre (DIR.keys), which no backup of the centre carries:
      keep it apart. centre.yaml names the institutions; its sample values are meant to be replaced.
      """)

  @Argument(help: "The folder to make; it must not be there yet, or be empty.")
  var folder: String

  @Option(name: .long, help: "The centre's name, as reports print it.")
  var name: String?

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    try reportingFaults {
      try CentreCreation(shipped: ShippedFiles.locate()).create(at: folder, name: name)
      Terminal(isQuiet: quiet).say(
        """
        made a centre in \(folder); its keys are in \(folder).keys
        next: cd \(folder), name your institutions in centre.yaml, then 'hedui accept FILE…'
        """)
    }
  }
}
