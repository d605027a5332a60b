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
    let position = Self.position(of: row)
    line = position.line
    let start = Int(position.byteOffset)
    let own = Array(bytes[start..<start + Int(position.byteCount)])
    let all = encoding.text(of: own, inFileStarting: Array(bytes.prefix(2)))
    text = all.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    switch row {
    case .record(let record, _): outcome = Self.words(of: RecordLine(record))
    case .rejected(let reject): outcome = Self.words(of: reject, in: all)
    case .structure: outcome = nil
    }
  }

  private static func position(of row: AdaptedRow) -> FilePosition {
    switch row {
    case .record(let record, _): record.position
    case .rejected(let reject): reject.position
    case .structure(let place): place
    }
  }

  private static func words(of reject: RejectedRow, in row: String) -> String {
    let place = reject.column == 0 ? "" : " at column \(reject.column)"
    let quoted = reject.reason.found.split(separator: "'", omittingEmptySubsequences: false)
    // Between the first and the second quote, the third and the fourth …
    let isMasked = quoted.indices.contains { $0 % 2 == 1 && !row.contains(quoted[$0]) }
    return "rejected\(place): \(reject.reason.sentence)" + (isMasked ? " (the cell's text is masked)" : "")
  }

  private static func words(of record: RecordLine) -> String {
    let whom = [record.id ?? record.brokenID, record.name, record.birthDate].compactMap { $0 }.joined(separator: " ")
    let fields = record.fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ([record.outcome, whom] + fields).joined(separator: " · ")
  }
}
