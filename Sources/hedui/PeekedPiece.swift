import Diagnostics
import Foundation
import Reading

/// One piece of a file as `adapter peek` shows it.
struct PeekedPiece: Encodable {
  let kind: String
  let line: Int
  /// Offset and count.
  let bytes: [Int64]
  let cells: [String]?
  /// Of a reject.
  let column: Int?
  let code: String?
  let found: String?

  init(_ batch: RowBatch, _ row: Int) {
    let place = batch.place(row)
    var fault: RowReject?
    switch batch.kind(row) {
    case .record: kind = "row"
    case .header: kind = "header"
    case .trailer: kind = "trailer"
    case .structure(let structure): kind = structure.rawValue
    case .reject(let reject):
      kind = "reject"
      fault = reject
    }
    line = fault?.line ?? place.line
    bytes = [place.bytes.lowerBound, Int64(place.bytes.count)]
    let count = batch.fieldCount(row)
    cells = count == 0 ? nil : (0..<count).map { batch.text(row, $0) }
    column = fault?.column
    code = fault?.reason.code.name
    found = fault?.reason.found
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Line, bytes, kind, then the cells between bars.
  var text: String {
    let place = "\(line)\t\(bytes[0])+\(bytes[1])\t\(kind)"
    if let code { return "\(place)\t[\(code)] \(found ?? "")" }
    return cells.map { "\(place)\t" + $0.joined(separator: " │ ") } ?? place
  }

  /// The cells of a row or of the heads as one line of CSV.
  var csv: String? {
    guard let cells, kind == "row" || kind == "header" else { return nil }
    return cells.map { cell in
      let isPlain = !cell.contains { "\",\r\n".contains($0) || $0.isNewline }
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}
