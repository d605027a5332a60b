import ArgumentParser
import Casework
import EconomyModel
import Pipeline
import Storage

struct FollowupDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "待办: what is due, by kind and party, the overdue first; then case by case.")

  private static let mostRows = 20

  @OptionGroup var options: CentreOptions

  @Option(
    name: .long, help: "Due on this day or before it (default: the day of reckoning).",
    transform: Argued.day)
  var through: CivilDate?

  @Option(
    name: .customLong("waiting-for"),
    help: "institution, caseworker, supervisor, family or authority.")
  var waitingFor: CaseParty?

  @Option(name: .long, help: "Of one kind only, such as settlement.")
  var kind: DeadlineKind?

  @Option(name: .long, help: "Of one track only.")
  var track: String?

  @Flag(name: .long, help: "Every row, and not the first 20 only.")
  var all = false

  @Flag(name: .long, help: "For programs.")
  var json = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation = try options.operation(role: "caseworker")
      let query = DueQuery(
        through: through ?? operation.on, waitingFor: waitingFor?.rawValue, kind: kind?.rawValue,
        track: track)
      let sheet = try centre.due(query, most: all ? .max : Self.mostRows, operation)
      // A case may go by a track that the centre has no more; a slip of the hand must not read as "nothing is due".
      if let track, sheet.counts.isEmpty { try centre.folder.policyFolder.checkTrack(track) }
      print(
        json ? try CaseLook.json(DueTable(sheet)) + "\n" : DueText(sheet).text(isShort: !all),
        terminator: "")
    }
  }
}
