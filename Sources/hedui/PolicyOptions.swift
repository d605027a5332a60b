import ArgumentParser
import Foundation
import Pipeline

/// Whose policies are meant: a centre's own, or those that ship with the program.
struct PolicyOptions: ParsableArguments {
  @Option(name: .long, help: "A centre whose policies are meant (default: the centre here, else the shipped ones).")
  var centre: String?

  func folder() throws -> PolicyFolder {
    if let centre { return CentreFolder(path: centre).policyFolder }
    let here = CentreFolder(path: ".")
    if FileManager.default.fileExists(atPath: here.configuration) { return here.policyFolder }
    return try ShippedFiles.locate().policyFolder
  }
}
