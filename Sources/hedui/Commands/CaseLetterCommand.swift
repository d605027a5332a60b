import ArgumentParser
import Casework
import EconomyModel
import Pipeline
import Reporting

struct CaseLetterCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, text
  }

  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "告知书: the letter to the family, to be printed and handed over.",
    discussion: """
      It shows the household's own figures only, says how to object and by when, and is entered in the audit record \
      as a print. When the family has it: 'hedui case served'.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号).")
  var caseNumber: String

  @Option(name: .long, help: "approval, settlement, consequence or ending.")
  var about: NoticeSubject

  @Option(
    name: .long, help: "If it is received on this day (default: when it was served, else today).",
    transform: Argued.day)
  var served: CivilDate?

  @Option(name: .long, help: "html or text (default: html for a file whose name ends so, else text).")
  var format: Format?

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation = try options.operation(role: "caseworker")
      let letter = try centre.letter(about: about, of: caseNumber, servedOn: served, operation)
      let text =
        switch format ?? (output?.hasSuffix(".html") == true ? .html : .text) {
        case .html: try letter.html(language.language)
        case .text: letter.text(language.language)
        }
      guard let output else { return print(text, terminator: "") }
      try OutputFile.write(text, to: output)
      options.terminal.say("wrote \(output)")
    }
  }
}
