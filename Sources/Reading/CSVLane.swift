import CLibCSV

/// Cuts plain rows many at a time; a thin hold on the shim's lane.
final class CSVLane {
  /// Rows cut in one go, their text at the end of the batch's.
  struct Cut {
    let rows: UnsafeBufferPointer<csv_lane_row>
    let fields: UnsafeBufferPointer<FieldSpan>
    /// Where each row ends in the file, counted from the first row's begin; nil where the text is as long as the file.
    var ends: UnsafePointer<UInt32>?
    /// The next row is not plain, or has no end yet.
    let isStopped: Bool
  }

  private static let shortest = 512
  private static let farthest = 64 * 1024

  private let lane: OpaquePointer
  private let wantedCount: Int
  /// Bytes to decode at once: few where the lane was stopped a moment ago, for what lies behind a row that is not plain
  /// is decoded again.
  private var reach = shortest
  private let lineEnds = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(CSV_LANE_ROWS))

  /// Nil where rows are never plain, or memory is short.
  init?(_ format: CSVFormat, _ dialect: CSVDialect) {
    var shim = dialect.shim
    let wanted = format.wanted.map { UInt32($0) }
    guard let lane = csv_lane_new(&shim, format.columns.count, wanted, wanted.count) else { return nil }
    self.lane = lane
    wantedCount = wanted.count
  }

  deinit {
    csv_lane_free(lane)
    lineEnds.deallocate()
  }

  /// Rows whose field in that column begins so are not plain. False when memory is short.
  func except(_ start: [UInt8], in column: Int) -> Bool { csv_lane_except(lane, column, start, start.count) != 0 }

  /// Rows of which half may be such names are not plain.
  func exceptName(_ name: [UInt8]) { csv_lane_except_name(lane, name, name.count) }

  /// Nil where files so encoded have no lane. What is handed out is valid until the next call.
  func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, by decoder: TextDecoder, into text: inout TextBuffer, _ limits: csv_lane_limits
  ) -> Cut? {
    switch decoder {
    case .utf8: cutUTF8(bytes, into: &text, limits)
    case .gb18030: cutGB18030(bytes, into: &text, limits)
    case .utf16: nil
    }
  }

  private func cutUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout TextBuffer, _ limits: csv_lane_limits
  ) -> Cut {
    let (cut, consumed) = cut(bytes, base: text.count, limits)
    text.append(UnsafeBufferPointer(rebasing: bytes[..<consumed]))
    return cut
  }

  /// Decodes whole lines first, then cuts them: signs may stand inside a character.
  private func cutGB18030(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout TextBuffer, _ limits: csv_lane_limits
  ) -> Cut? {
    let near = UnsafeBufferPointer(rebasing: bytes.prefix(reach))
    let base = text.count
    var limits = limits
    limits.is_decoded = 1
    let most = min(limits.most_rows, Int(CSV_LANE_ROWS))
    return text.extend(atMost: near.count * 2 + 16) { room -> (Int, Cut) in
      var written = 0
      let lines = text_lines_from_gb18030(
        near.baseAddress, near.count, limits.longest, most, lineEnds, room, &written)
      var (cut, consumed) = cut(UnsafeBufferPointer(start: room, count: written), base: base, limits)
      cut.ends = UnsafePointer(lineEnds)
      reach = cut.rows.count == lines ? min(reach * 4, Self.farthest) : Self.shortest
      return (consumed, cut)
    }
  }

  private func cut(
    _ text: UnsafeBufferPointer<UInt8>, base: Int, _ limits: csv_lane_limits
  ) -> (Cut, consumed: Int) {
    var limits = limits
    let found = csv_lane_run(lane, text.baseAddress, text.count, UInt32(base), &limits)
    let fields = UnsafeRawPointer(csv_lane_fields(lane))?.assumingMemoryBound(to: FieldSpan.self)
    let cut = Cut(
      rows: UnsafeBufferPointer(start: csv_lane_rows(lane), count: found.rows),
      fields: UnsafeBufferPointer(start: fields, count: found.rows * wantedCount), isStopped: found.is_stopped != 0)
    return (cut, found.consumed)
  }
}
