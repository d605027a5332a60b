internal import Diagnostics
internal import EconomyModel

/// A rejected row as a line of `expected-rejects.jsonl`.
struct RejectLine: Encodable {
  let line: Int
  let column: Int
  let bytes: [Int64]
  let code: String
  let found: String
  /// Whose row it is, where that can be read; only where records of several files may meet.
  let id: String?

  init(_ reject: RejectedRow, namesPerson: Bool = false) {
    id = namesPerson ? reject.about?.matchingKey : nil
    line = reject.position.line
    column = reject.column
    bytes = [reject.position.byteOffset, reject.position.byteCount]
    code = reject.reason.code.name
    found = reject.reason.found
  }

  var json: String { JSONLine.of(self) }
}
