import ArgumentParser
import Diagnostics
import EconomyModel
import Pipeline

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "单户核对: ask about one family now, and see what is at hand.",
    discussion: """
      Takes in one family's declaration and authorisations as 'hedui accept' does, takes over what earlier \
      batches were answered about its persons within the days that centre.yaml sets (reuseAnswersWithinDays), \
      writes query lists for the rest, and prepares the report. Run again, it goes on with the same request; \
      an answer to its lists is taken in by the next 'hedui batch run', or 'hedui batch ingest'. Whoever has \
      not signed is not asked (未查询); that is no fault, also when nobody has. It does not wait for a running \
      batch. With --leads the files are lists of what township assistants noticed (核对编号, 线索, 报告人, 发现日期): each \
      family on file becomes a request, and the others are named.
      """)

  @OptionGroup var options: CentreOptions

  @Option(name: .customLong("case"), help: "A family on file instead of files: its case number (核对编号).")
  var caseNumber: String?

  @Flag(name: .long, help: "The files are lists of leads (线索).")
  var leads = false

  @Flag(name: .long, help: "For programs.")
  var json = false

  @Argument(help: "Files with the declaration of one family and its authorisations.")
  var files: [String] = []

  func validate() throws {
    if files.isEmpty == (caseNumber == nil) {
      throw ValidationError("name the files of one family, or a family on file with --case CASE")
    }
    if leads && (caseNumber != nil || json) { throw ValidationError("--leads takes files, and no --case or --json") }
  }

  func run() throws {
    try reportingFaults {
      let centre = try options.opened()
      let operation = try options.operation(role: "caseworker")
      if leads { return try follow(centre.requestLeads(files, operation), in: centre) }
      let outcome =
        if let caseNumber {
          try centre.request(case: caseNumber, operation)
        } else {
          try centre.request(files.map(DeclarationSource.file), operation)
        }
      var complaints = Complaints()
      for diagnostic in outcome.accepted.diagnostics {
        switch diagnostic.severity {
        case .error: complaints.add(diagnostic)
        case .warning, .note: Terminal.complain(diagnostic.rendered)
        }
      }
      outcome.faults.forEach { complaints.add($0) }
      let words = RequestWords(outcome, outbox: centre.folder.outbox)
      print(json ? try words.json() : words.text, terminator: "")
      if !outcome.mayAsk {
        Terminal.complain(
          "nobody may be asked: no live authorisation of case \(outcome.caseNumber.rawValue) is on file")
      }
      try complaints.end()
    }
  }

  private func follow(_ outcome: LeadsOutcome, in centre: Centre) throws {
    var complaints = Complaints()
    outcome.diagnostics.forEach { complaints.add($0) }
    for request in outcome.requests {
      print(RequestWords(request, outbox: centre.folder.outbox).text)
      request.faults.forEach { complaints.add($0) }
    }
    options.terminal.say("leads: \(outcome.requests.count) requests, \(outcome.refused) refused")
    try complaints.end()
  }
}
