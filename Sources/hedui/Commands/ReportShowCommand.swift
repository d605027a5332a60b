import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting

struct ReportShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, json, csv
  }

  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case office, family
  }

  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a report, or walk one item's figures back to file, line and bytes.",
    discussion: """
      A prepared report is marked 未签发. --print counts a print (第N次打印) and marks the page with it. --for family
      makes the notice that the household is given (核对结果告知书): its own figures only, signed by itself.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The case number (核对编号) or an authorisation's number.")
  var caseNumber: String

  @Option(name: .long, help: "The week (default: the newest with a report).")
  var week: String?

  @Option(name: .long, help: "The version (default: the newest).")
  var version: Int?

  @Option(name: .long, help: "text, html, json or csv (the differences).")
  var format = Format.text

  @Option(name: .customLong("for"), help: "office (the whole report) or family (核对结果告知书).")
  var reader = Reader.office

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  @Option(name: .long, help: "Walk this item's figures back to their evidence, such as BK01.")
  var explain: String?

  @Flag(name: .customLong("print"), help: "Count this as a print.")
  var isPrint = false

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    try reportingFaults {
      try checkReader()
      let centre = try options.opened()
      let wanted = ReportWanted(caseText: caseNumber, week: try week.map { try BatchWeek($0) }, version: version)
      let operation = try options.operation(role: "caseworker")
      if let explain {
        try write(centre.explanation(of: ItemCode(explain), wanted, language.language, operation))
        return
      }
      let use = isPrint ? ReportUse.print : .view(format.rawValue)
      switch reader {
      case .office: try write(rendered(centre.report(wanted, use: use, operation)))
      case .family: try write(rendered(centre.familyPaper(wanted, use: use, operation)))
      }
    }
  }

  private func checkReader() throws {
    guard reader == .family, explain != nil || format == .csv else { return }
    throw ValidationError("the family's notice comes as text, html or json, and explains no item's evidence")
  }

  private func rendered(_ paper: FamilyPaper) throws -> String {
    switch format {
    case .text, .csv: paper.text(language.language)
    case .html: try paper.html(language.language)
    case .json: try paper.json()
    }
  }

  private func rendered(_ report: CaseReport) throws -> String {
    switch format {
    case .text: report.text(language.language)
    case .html: try report.html(language.language)
    case .json: try report.json()
    case .csv: report.csv(language.language)
    }
  }

  private func write(_ text: String) throws {
    guard let output else {
      print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
      return
    }
    try OutputFile.write(text, to: output)
    options.terminal.say("wrote \(output)")
  }
}
