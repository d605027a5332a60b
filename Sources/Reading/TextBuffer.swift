import CLibCSV

/// Decoded text that grows at its end; its room is kept from batch to batch.
struct TextBuffer: Sendable {
  /// Only the first `count` bytes mean anything.
  private(set) var room: [UInt8] = []
  private(set) var count = 0

  mutating func clear() { count = 0 }

  mutating func reserve(_ more: Int) {
    let missing = count + more - room.count
    if missing > 0 { room.append(contentsOf: repeatElement(0, count: max(missing, room.count))) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    let start = count
    room.withUnsafeMutableBytes { all in
      UnsafeMutableRawBufferPointer(rebasing: all[start...]).copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    count += bytes.count
  }

  /// Lets lines of a file be written behind the end, of which the first `count` bytes then belong to the text.
  mutating func extend<Result>(
    atMost more: Int, _ body: (UnsafeMutablePointer<UInt8>) -> (count: Int, Result)
  ) -> Result? {
    reserve(more)
    let start = count
    let written = room.withUnsafeMutableBufferPointer { all in all.baseAddress.map { body($0 + start) } }
    count += written?.count ?? 0
    return written?.1
  }

  /// Appends a copy of bytes that are already here.
  mutating func repeatBytes(_ range: Range<Int>) {
    reserve(range.count)
    let start = count
    room.withUnsafeMutableBytes { all in
      guard let base = all.baseAddress else { return }
      base.advanced(by: start).copyMemory(from: base.advanced(by: range.lowerBound), byteCount: range.count)
    }
    count += range.count
  }

  /// Decodes bytes to the end; the places of bad bytes and NUL count from where this text begins.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, by decoder: TextDecoder) -> text_decoded {
    reserve(bytes.count * 3 + 3)
    let start = count
    let decoded = room.withUnsafeMutableBufferPointer { all in
      decoder.decode(bytes, to: UnsafeMutableBufferPointer(rebasing: all[start...]))
    }
    count += decoded.length
    return decoded
  }

  func withBytes<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try room.withUnsafeBufferPointer { (all) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[range]))
    }
  }

  subscript(range: Range<Int>) -> ArraySlice<UInt8> { room[range] }

  func string(_ range: Range<Int>) -> String { String(decoding: room[range], as: UTF8.self) }
}
