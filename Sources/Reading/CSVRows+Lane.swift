import CLibCSV

extension CSVRows {
  /// The lane for plain rows.
  enum Lane {
    /// The heads are still to be read.
    case notYet
    case open(CSVLane)
    /// Open again behind the next line, which is not plain.
    case stopped(CSVLane)
    /// No row is plain, or none any more.
    case closed
  }

  /// Takes the rows that come next as long as they are plain; false where the next line is to be looked at alone.
  mutating func takePlain() -> Bool {
    if isTrailerSeen || isInSecondTable { lane = .closed }
    switch lane {
    case .closed: return false
    case .notYet:
      if limits.usesLane, preambleLeft == 0, !isHeaderDue, lines.hasBegun { lane = openedLane() }
      return false
    case .stopped(let lane):
      self.lane = .open(lane)
      return false
    case .open(let lane):
      return queue.isEmpty && takePlain(by: lane)
    }
  }

  private mutating func takePlain(by lane: CSVLane) -> Bool {
    let most = csv_lane_limits(
      longest: limits.row, longest_quoted: limits.quotedField, most_text: max(0, limits.batchText - rows.text.count),
      most_rows: max(0, limits.batchRows - rows.count), is_decoded: 0)
    guard let taken = lines.takePlain(by: lane, into: &rows, most) else { return false }
    lastTerminator = taken.terminator
    if taken.isStopped { self.lane = .stopped(lane) }
    return true
  }

  /// Heads met again, the heads of a second table, and the trailer are no plain rows.
  private func openedLane() -> Lane {
    guard let lane = CSVLane(format, dialect) else { return .closed }
    for head in heads where head.count == format.columns.count {
      guard let column = head.firstIndex(where: { !$0.isEmpty }) else { continue }
      if !lane.except(head[column], in: column) { return .closed }
    }
    if let trailerMarker, !lane.except(trailerMarker, in: 0) { return .closed }
    for name in expectedHeader ?? [] { lane.exceptName(name) }
    return .open(lane)
  }
}
