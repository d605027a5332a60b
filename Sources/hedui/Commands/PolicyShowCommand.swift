import ArgumentParser
import EconomyModel
import Foundation
import Pipeline
import Reporting

struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A track in plain words, each rule with what it rests on; without one, the list.")

  @OptionGroup var options: PolicyOptions

  @Argument(help: "The track's code, such as binhai-deferred.")
  var track: String?

  @Option(name: .long, help: "zh-CN or en.")
  var lang = LanguageOption.chinese

  @Flag(name: .long, help: "JSON, for programs.")
  var json = false

  func run() throws {
    try reportingFaults {
      let folder = try options.folder()
      guard let track else { return try show(folder.tracks().map(TrackSheet.init)) }
      let sheet = TrackSheet(try folder.track(track))
      if json { return print(try Self.json(sheet)) }
      for line in lines(of: sheet) { print(line) }
    }
  }

  private func show(_ sheets: [TrackSheet]) throws {
    if json { return print(try Self.json(sheets)) }
    for sheet in sheets { print("\(sheet.code)\t\(sheet.edition)\t\(sheet.place)\t\(word(sheet.name))") }
  }

  private func lines(of sheet: TrackSheet) -> [String] {
    var lines = ["\(word(sheet.name))  [\(sheet.code), \(sheet.edition)]  \(sheet.place)", grounded(sheet.basis)]
    for section in sheet.sections {
      lines += ["", word(section.title)]
      for line in section.lines { lines += ["- " + word(line.text), "    " + grounded(line.basis)] }
    }
    return lines
  }

  private func grounded(_ basis: String) -> String { word(Wording("依据：\(basis)", "basis: \(basis)")) }

  private func word(_ wording: Wording) -> String {
    switch lang {
    case .chinese: wording.chinese
    case .english: wording.english
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
