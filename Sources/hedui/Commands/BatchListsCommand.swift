import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline
import Storage

struct BatchListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: "下发: write one query list an institution, with its manifest, into the outbox.",
    discussion: """
      Each institution sees its own questions only, in the layout that its adapter declares under 'query:', encrypted
      where centre.yaml names its certificate. Authorisations are looked at again; who is not asked, and why, stands in
      not-asked.csv. A list that cannot be written whole is not written.
      """)

  @OptionGroup var options: CentreOptions

  @OptionGroup var week: WeekOption

  @Flag(name: .long, help: "Ask again where answers were 身份不符 or 出错.")
  var again = false

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let outcome = try centre.writeLists(
        week.chosen(), again: again, options.operation(role: "operator"))
      for list in outcome.lists {
        print(
          "\(centre.folder.outbox)/\(list.week)/\(list.institution.rawValue)/\(list.fileName)  "
            + "\(list.persons) persons, due \(list.due.words)")
      }
      for fault in outcome.faults { Terminal.complain(fault.rendered) }
      if let first = outcome.faults.first { throw ExitStatus(first.code).exitCode }
      if outcome.lists.isEmpty { options.terminal.say(again ? "nobody is to be asked again" : "every list has left") }
    }
  }
}
