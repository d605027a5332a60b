import ArgumentParser
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "The whole job on the shipped fixture households, in a new folder.")

  @Argument(help: "The folder to make; an earlier demonstration in it is replaced.")
  var folder = "demo"

  @Option(name: .long, help: "The week to run.")
  var week = "2026-W47"

  @Option(name: .customLong("received-at"), help: "When files count as received.")
  var receivedAt = "2026-11-21T09:00:00"

  @Flag(name: .long, help: "Say nothing but faults.")
  var quiet = false

  func run() throws {
    try reportingFaults {
      try clear()
      let terminal = Terminal(isQuiet: quiet)
      let operation = Operation(
        actor: "demo-operator", role: "operator", purpose: "demonstration", at: try Timestamp(iso: receivedAt))
      let demonstration = Demonstration(shipped: try ShippedFiles.locate())
      let run = try demonstration.run(
        in: folder, week: BatchWeek(week), operation, progress: terminal.show)
      terminal.clearProgress()
      for diagnostic in run.diagnostics + run.outcome.troubles { terminal.say(diagnostic.rendered) }
      try writePages(run.centre, run.outcome, operation)
      FileHandle.standardOutput.write(Data(run.outcome.summary.text(.english).utf8))
      terminal.say(whereToLook(run.centre))
    }
  }

  /// Removes only what an earlier demonstration made: a folder without a centre in it is left alone.
  private func clear() throws {
    guard FileManager.default.fileExists(atPath: folder + "/centre.sqlite") else { return }
    for path in [folder, folder + ".keys"] where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
  }

  private func writePages(_ centre: Centre, _ outcome: BatchOutcome, _ operation: Pipeline.Operation) throws {
    for caseNumber in try centre.caseNumbers(in: outcome.week) {
      let report = try centre.report(ReportWanted(caseText: caseNumber.rawValue), use: .view("html"), operation)
      try OutputFile.write(try report.html(.chinese), to: centre.folder.reports + "/\(caseNumber.rawValue).html")
    }
    try OutputFile.write(outcome.summary.html(.chinese), to: centre.folder.reports + "/summary.html")
  }

  private func whereToLook(_ centre: Centre) -> String {
    """

    reports:  \(centre.folder.reports)/*.html   (open one in a browser; summary.html is the batch on one page)
    try:      hedui report CASE --centre \(folder) --explain BK01
              hedui report issue CASE --centre \(folder) --as supervisor-1
              hedui audit verify --centre \(folder)
    pages:    hedui user add admin --role administrator --centre \(folder)      (asks for a password)
              hedui user add worker-1 --role caseworker --region 99 --as admin --centre \(folder)
              hedui user add super-1 --role supervisor --region 99 --as admin --centre \(folder)
              hedui serve --centre \(folder)      and open http://127.0.0.1:8080
    """
  }
}
