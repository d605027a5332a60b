import Casework
import EconomyModel
import Foundation
import Testing

/// Deeds are kept for years: what one is written as today is read tomorrow.
@Suite struct `A deed of each kind` {
  private static let golden = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "Golden/deeds.jsonl")

  private func written() throws -> String {
    let file = try CaseFile.withConsequence().file
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try CaseEventKind.allCases.enumerated().map { place, kind in
      let event = try AnyEvent(file: file.now, day: file.now.lastOn, number: place).of(kind)
      return String(decoding: try encoder.encode(file.deed(event, id: "\(place + 1)")), as: UTF8.self) + "\n"
    }.joined()
  }

  @Test func `is written as it is recorded, and read again`() throws {
    let made = try written()
    if ProcessInfo.processInfo.environment["HEDUI_RECORD"] == "1" {
      try Data(made.utf8).write(to: Self.golden)
      Issue.record("recorded deeds.jsonl: look at it, then run without HEDUI_RECORD")
    }
    let recorded = try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n")
    let lines = made.split(separator: "\n")
    #expect(recorded.count == lines.count)
    for (old, new) in zip(recorded, lines) { #expect(old == new) }
    let deeds = try recorded.map { try JSONDecoder().decode(CaseDeed.self, from: Data($0.utf8)) }
    #expect(deeds.map(\.event.kind) == CaseEventKind.allCases)
  }
}
