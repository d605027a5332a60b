import Diagnostics
import Reading

/// What `adapter peek` tells of a file that its options do not fit.
struct PeekedShape {
  private let shape: FileShapeOptions
  private(set) var rows = 0
  private(set) var rejects = 0
  private var misfits = 0
  private var widest = 0

  init(_ shape: FileShapeOptions) { self.shape = shape }

  mutating func add(_ batch: RowBatch, _ row: Int) {
    switch batch.kind(row) {
    case .record:
      rows += 1
      widest = max(widest, batch.fieldCount(row))
    case .reject(let reject):
      rejects += 1
      if reject.reason.code == .csvFieldCount { misfits += 1 }
    case .header, .trailer, .structure: break
    }
  }

  /// Nil when the options seem to be right.
  func hint(_ source: any ByteSource) -> String? {
    guard shape.record == nil, let encoding = SourceEncoding(label: shape.encoding) else { return nil }
    let hasOneCell = rows > 0 && widest == 1
    guard hasOneCell || misfits * 2 > rows + rejects else { return nil }
    let found = hasOneCell ? "every row has one cell" : "most rows do not fit the heads"
    guard let guess = DelimiterGuess(LinesOfText.first(200, of: source, encoding)) else { return "hint: \(found)" }
    if guess.delimiter != shape.separator {
      return "hint: \(found): try --delimiter '\(guess.delimiter == "\t" ? "\\t" : guess.delimiter)'"
    }
    if guess.linesBefore > shape.preamble { return "hint: \(found): try --preamble \(guess.linesBefore)" }
    return hasOneCell ? nil : "hint: \(found): look at --preamble, --header and --quote"
  }
}
