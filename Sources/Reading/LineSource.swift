import CLibCSV
import Diagnostics

/// Cuts a file into physical lines and decodes them one after the other.
struct LineSource {
  private var window: ByteWindow
  private let decoder: TextDecoder
  private let longest: Int
  private var number = 0
  /// Lines that the lane took.
  private(set) var plainRows = 0

  init(_ window: ByteWindow, decoder: TextDecoder, longest: Int) {
    self.window = window
    self.decoder = decoder
    self.longest = longest
  }

  var bytesRead: Int64 { window.bytesRead }

  /// The next line, its text appended to `text`; nil at the end.
  mutating func next(into text: inout TextBuffer) throws(FileFault) -> TextLine? {
    var found = try measure()
    if found.content > longest || found.isOpen { return try skip(found) }
    let length = found.content + found.terminator
    if length == 0 { return nil }
    number += 1
    let start = text.count
    let decoded = window.withBytes { text.decode(UnsafeBufferPointer(rebasing: $0[..<length]), by: decoder) }
    found.terminator /= decoder.unitSize
    let line = TextLine(
      number: number, bytes: window.offset..<window.offset + Int64(length), text: start..<text.count,
      terminator: found.terminator, badAt: TextLine.offset(decoded.bad_at), nulAt: TextLine.offset(decoded.nul_at),
      isTooLong: false)
    window.drop(length)
    return line
  }

  /// Whether a line has been read.
  var hasBegun: Bool { number > 0 }

  /// Adds the plain rows that come next.
  /// - Returns: nil where there are none; the last one's terminator, and whether more may follow at once.
  mutating func takePlain(
    by lane: CSVLane, into batch: inout RowBatch, _ limits: csv_lane_limits
  ) -> (terminator: Int, isStopped: Bool)? {
    let base = batch.text.count
    let cut = window.withBytes { lane.cut($0, by: decoder, into: &batch.text, limits) }
    guard let cut, let last = cut.rows.last else { return nil }
    batch.add(cut, base: base, line: number + 1, offset: window.offset)
    number += cut.rows.count
    plainRows += cut.rows.count
    window.drop(Int(cut.ends?[cut.rows.count - 1] ?? last.end))
    return (Int(last.end - last.content), cut.isStopped)
  }

  /// Sizes in bytes of the file. Open: the window is past the limit and no end is in sight.
  private struct Measure {
    var content: Int
    var terminator: Int
    var isOpen = false
  }

  private mutating func measure() throws(FileFault) -> Measure {
    var searched = 0
    while true {
      let unit = decoder.unitSize
      let end = window.withBytes { decoder.lineEnd($0, from: searched) }
      if end < window.count {
        while window.count < end + 2 * unit, try window.fill() {}
        return Measure(content: end, terminator: terminator(at: end))
      }
      searched = window.count / unit * unit
      if searched > longest { return Measure(content: searched, terminator: 0, isOpen: true) }
      if try !window.fill() { return Measure(content: window.count, terminator: 0) }
    }
  }

  private func terminator(at end: Int) -> Int {
    let unit = decoder.unitSize
    return window.withBytes { bytes in
      if decoder.character(bytes, at: end) == 0x0D, end + 2 * unit <= bytes.count,
        decoder.character(bytes, at: end + unit) == 0x0A
      {
        return 2 * unit
      }
      return unit
    }
  }

  /// Passes over a line that is too long, whatever its length, without keeping it.
  private mutating func skip(_ first: Measure) throws(FileFault) -> TextLine {
    let start = window.offset
    var found = first
    while found.isOpen {
      window.drop(found.content)
      found = try measure()
    }
    window.drop(found.content + found.terminator)
    number += 1
    return TextLine(
      number: number, bytes: start..<window.offset, text: 0..<0, terminator: found.terminator, badAt: nil, nulAt: nil,
      isTooLong: true)
  }
}
