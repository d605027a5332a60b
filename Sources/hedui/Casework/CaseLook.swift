import Diagnostics
import Foundation
import Pipeline

/// Looking at a commitment case, and showing where it stands.
enum CaseLook {
  /// - Throws: `case.unknown`, `case.not-opened`.
  static func standing(
    of caseNumber: String, in centre: Centre, _ operation: Pipeline.Operation
  ) throws -> CommitmentFile {
    guard let file = try centre.commitment(of: caseNumber, operation) else {
      throw Reason(
        .caseNotOpened, found: "case \(caseNumber) is helped on no commitment",
        wayOut: "open it: 'hedui case open --track TRACK \(caseNumber)'")
    }
    return file
  }

  /// What was just done, where the case stands now, and what is next; the whole file for a program.
  static func show(_ file: CommitmentFile, json: Bool) throws {
    if json { return print(try Self.json(CaseSheet(file))) }
    print(CaseText(file).afterDeed, terminator: "")
  }

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
