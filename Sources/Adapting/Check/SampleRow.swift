internal import Diagnostics
internal import EconomyModel
package import Reading

/// One piece of a sample beside what the adapter made of it, for a person to look at.
package struct SampleRow: Hashable, Sendable {
  package let line: Int
  /// As the file has it, without its line end.
  package let text: String
  /// The record's words, or the reject's; nil for structure.
  package let outcome: String?

  package init(_ row: AdaptedRow, in bytes: [UInt8], encoding: SourceEncoding) {
    let position: FilePosition
    switch row {
    case .record(let record, _):
      position = record.position
      outcome = Self.words(of: RecordLine(record))
    case .rejected(let reject):
      position = reject.position
      outcome = "rejected at column \(reject.column): \(reject.reason.sentence)"
    case .structure(let place):
      position = place
      outcome = nil
    }
    line = position.line
    let start = Int(position.byteOffset)
    let own = Array(bytes[start..<start + Int(position.byteCount)])
    let all = encoding.text(of: own, inFileStarting: Array(bytes.prefix(2)))
    text = all.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  }

  private static func words(of record: RecordLine) -> String {
    let whom = [record.id ?? record.brokenID, record.name, record.birthDate].compactMap { $0 }.joined(separator: " ")
    let fields = record.fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ([record.outcome, whom] + fields).joined(separator: " · ")
  }
}
