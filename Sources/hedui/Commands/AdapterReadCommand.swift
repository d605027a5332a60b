import Adapting
import ArgumentParser
import Diagnostics
import Reading

struct AdapterReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read real files by an adapter: records and rejects as lines of JSON.",
    discussion: """
      Nobody is looked up and nothing is stored. The last line of each file says how many rows it had and what it
      says of itself; a file refused whole ends with a line that says why, and the exit code is then 65. A file that a
      batch run would refuse whole for its many rejected rows is named on standard error.
      The lines hold what the file holds, unmasked: keep them as you keep the file.
      """)

  @OptionGroup var options: AdapterOptions

  @Argument(help: "The adapter's name.")
  var name: String

  @Argument(help: "The files.")
  var files: [String]

  func run() throws {
    try reportingFaults {
      guard let folder = try options.folders(named: [name]).first else { return }
      let lines = AdaptedLines(folder.adapter)
      let threshold = try options.rejectThresholdPercent()
      var isWhole = true
      for path in files {
        for file in try InputFile.all(at: path) {
          var output = StandardOutput()
          let ending = lines.write(source: try file.source(), fileName: file.name) { output.write($0) }
          output.flush()
          isWhole = ending.isWhole && isWhole
          if ending.isOver(thresholdPercent: threshold) {
            Terminal.complain(
              "\(file.name): warning: \(ending.rejected) of \(ending.rows) rows rejected: a batch run would refuse "
                + "this file whole (rejectThreshold \(threshold))")
          }
        }
      }
      if !isWhole { throw ExitStatus.dataRefused.exitCode }
    }
  }
}
