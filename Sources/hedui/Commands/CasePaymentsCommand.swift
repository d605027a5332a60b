import ArgumentParser
import Diagnostics
import Pipeline

struct CasePaymentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payments", abstract: "发放清单导入: book what the paying office says it paid.",
    discussion: """
      A CSV headed 核对编号, 月份, 金额, 流水号 (other columns are passed over), UTF-8 or GB18030, a row a payment. The \
      same list again changes nothing; one bad row never loses its neighbours; a reference that is booked with \
      another amount is refused: correct it with 'hedui case pay --correct'.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "The paying office's lists.")
  var files: [String]

  func run() throws {
    try reportingFaults {
      let outcome = try options.opened().importPayments(files, options.operation(role: "caseworker"))
      var complaints = Complaints()
      outcome.diagnostics.forEach { complaints.add($0) }
      options.terminal.say(
        """
        payments: \(outcome.booked) booked, \(outcome.amount) in all, \(outcome.unchanged) known, \
        \(outcome.refused) refused
        """)
      try complaints.end()
    }
  }
}
