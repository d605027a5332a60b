import ArgumentParser
import Diagnostics
import Pipeline

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "The record of who looked and who changed.", subcommands: [AuditVerifyCommand.self])
}

struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the audit chain against its key and its anchored head.")

  @OptionGroup var options: CentreOptions

  func run() throws {
    try reportingFaults {
      let result = try options.opened().verifyAudit()
      for finding in result.findings { Terminal.complain("\(finding.severity.rawValue): \(finding.reason.sentence)") }
      guard result.isSound else { throw ExitStatus.dataRefused.exitCode }
      options.terminal.say("the audit record is whole: \(result.rows) rows")
    }
  }
}
