import Diagnostics

/// The first step into a file: its start is held against what the format says of it.
enum FileOpening {
  /// Moves the window behind the byte-order mark.
  static func start(
    of window: inout ByteWindow, _ format: SourceFormat, _ limits: ReadingLimits
  ) throws(FileFault) -> FileStart {
    try window.fill(to: limits.evidence)
    let head = window.withBytes { Array($0.prefix(limits.evidence)) }
    do {
      let start = try FileStart(head, expecting: format.encoding)
      let text = Array(head.dropFirst(start.markLength))
      switch format.container {
      case .csv(let csv):
        try EncodingEvidence(bytes: text).check(against: format.encoding)
        let isWhole = window.ended && head.count == window.count
        try FixedWidth(format: csv, decoder: start.decoder).check(text, isWhole: isWhole)
      case .xml:
        try XMLDeclaredEncoding.check(
          start.decoded(Array(head.prefix(XMLDeclaredEncoding.length))), against: format.encoding)
        try EncodingEvidence(bytes: text).check(against: format.encoding)
      }
      window.drop(start.markLength)
      return start
    } catch {
      throw FileFault(error, bytesRead: window.bytesRead)
    }
  }
}
