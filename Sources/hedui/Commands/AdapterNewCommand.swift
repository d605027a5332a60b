import Adapting
import ArgumentParser
import Diagnostics
import Foundation

struct AdapterNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make an adapter's folder: a small one that passes, or a copy of another.",
    discussion: """
      Then edit manifest.yaml, sample.csv (or sample.xml) and queries.csv, and run 'hedui adapter check NAME' until it
      says what you mean; 'hedui adapter record NAME' keeps that as expected.
      """)

  @OptionGroup var options: AdapterOptions

  @Option(name: .long, help: "The adapter to copy, whose layout is nearest ('hedui adapter list').")
  var from: String?

  @Argument(help: "The new adapter's name: lower-case words and hyphens.")
  var name: String

  func validate() throws {
    guard name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else {
      throw ValidationError("'\(name)' is no adapter's name: lower-case letters, digits and hyphens, such as my-bank")
    }
  }

  func run() throws {
    try reportingFaults {
      let path = try options.root() + "/" + name
      guard !FileManager.default.fileExists(atPath: path) else {
        throw Reason(
          .adapterExists, found: "there is an adapter '\(name)' already", wayOut: "choose another name, or edit \(path)"
        )
      }
      if let from { try copy(from, to: path) } else { try write(AdapterTemplate(name: name), to: path) }
      Terminal(isQuiet: options.quiet).say(
        """
        made \(path)
        next: edit manifest.yaml, the sample and queries.csv there, then 'hedui adapter check \(name)'
        """)
    }
  }

  private func write(_ template: AdapterTemplate, to path: String) throws {
    try OutputFile.makeFolder(path)
    for file in template.files { try OutputFile.write(file.text, to: path + "/" + file.name) }
    guard let folder = try options.folders(named: [name]).first else { return }
    let recording = try AdapterCheck(folder).record()
    try OutputFile.write(recording.records, to: folder.expectedRecords)
    try OutputFile.write(recording.rejects, to: folder.expectedRejects)
  }

  /// The copy is the other adapter under its own name.
  private func copy(_ other: String, to path: String) throws {
    guard let folder = try options.folders(named: [other]).first else { return }
    try OutputFile.copyFolder(folder.path, to: path)
    let manifest = path + "/manifest.yaml"
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
    try OutputFile.write(text.replacing(/(?m)^name:.*$/, with: "name: \(name)", maxReplacements: 1), to: manifest)
  }
}
