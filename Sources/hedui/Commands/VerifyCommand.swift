import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Reading
import Reporting

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核验: check a report or a family's notice offline: digest, signature, verify code, each line of a page.",
    discussion: """
      With --key, the centre's signing.pub, nothing else is needed and nothing is written. Without it the centre's own
      key is taken and every figure is also held against the archive, which the audit record says; --key and a named
      --centre do both. Exit code 0: as it was issued; 65: anything else, an unsigned one included.
      """)

  @OptionGroup var options: CentreOptions

  @Argument(help: "What 'report --format json' or '--format html' wrote.")
  var file: String

  @Option(name: .long, help: "The centre's public key (its signing.pub).")
  var key: String?

  @Option(name: .long, help: "zh-CN or en.")
  var language = LanguageOption.chinese

  @Flag(name: .long, help: "The verdict as JSON.")
  var json = false

  func run() throws {
    try reportingFaults {
      let publicKey = try key.map { try PublicKeyFile.read($0) }
      let paper = try read()
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let verdict: PaperVerdict
      if let publicKey, options.centre == Self.here {
        verdict = try PaperVerdict(of: paper, named: name, publicKeyBytes: publicKey)
      } else {
        try requireCentre()
        verdict = try options.opened().verify(
          paper, named: name, publicKeyBytes: publicKey, options.operation(role: "auditor"))
      }
      print(json ? try verdict.json() : verdict.text(language.language), terminator: "")
      guard verdict.isSound else { throw ExitStatus.dataRefused.exitCode }
    }
  }

  private static let here = "."

  private func read() throws -> PaperFile {
    do {
      return try PaperFile(WholeFile.bytes(file, most: PaperFile.mostBytes))
    } catch {
      guard error.code.name.hasPrefix("report.") else { throw error }
      throw Diagnostic(error, at: Place(file: file))
    }
  }

  private func requireCentre() throws {
    let folder = CentreFolder(path: options.centre)
    guard options.centre == Self.here, !FileManager.default.fileExists(atPath: folder.configuration) else { return }
    throw ValidationError("give the centre's public key (--key signing.pub) or the centre (--centre DIR)")
  }
}
