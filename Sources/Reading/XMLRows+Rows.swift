import Diagnostics

extension XMLRows {
  /// Adds what lies before an offset as structure, an enclosing header's tag as its row.
  func flush(to end: Int64, line: Int) {
    if let header = openHeader {
      openHeader = nil
      piece(to: header.bytes.lowerBound, nextLine: header.line)
      addPart(
        .header, owner: .header, bytes: max(owned, header.bytes.lowerBound)..<header.bytes.upperBound, line: header.line
      )
      isHeaderAdded = true
      ownedLine = parser?.line ?? line
    }
    piece(to: end, nextLine: line)
  }

  private func piece(to end: Int64, nextLine: Int) {
    if end > owned { rows.add(.container, line: ownedLine, bytes: owned..<end) }
    owned = max(owned, end)
    ownedLine = nextLine
  }

  func beginEnclosingHeader(_ frame: XMLFrame, end: Int64) {
    if isHeaderAdded || openHeader != nil { return refuse(XMLReason.repeatedPart) }
    openHeader = (frame.start..<end, frame.line)
  }

  /// The end of a header or trailer: its row, unless it is a header that encloses the records.
  func finishPart(_ node: XMLPlan.Node, _ frame: XMLFrame) {
    guard let parser else { return }
    let isHeader = node.isHeader && !node.isOnChain
    if !isHeader && !node.isTrailer { return }
    if isHeader ? isHeaderAdded : isTrailerAdded { return refuse(XMLReason.repeatedPart) }
    if node.isOnChain { parser.moveToTag() }
    let start = node.isOnChain ? parser.original : frame.start
    let line = node.isOnChain ? parser.line : frame.line
    parser.moveHere()
    flush(to: start, line: line)
    addPart(
      isHeader ? .header : .trailer, owner: isHeader ? .header : .trailer,
      bytes: max(owned, start)..<max(owned, parser.original), line: line)
    if isHeader { isHeaderAdded = true } else { isTrailerAdded = true }
  }

  private func addPart(_ tag: RowEntry.Tag, owner: XMLPlan.Owner, bytes: Range<Int64>, line: Int) {
    let slots = plan.slots.indices.filter { plan.slots[$0].owner == owner }
    let first = rows.fields.count
    for slot in slots { rows.addField(values[slot]) }
    rows.entries.append(
      RowEntry(tag: tag, place: RowPlace(line: line, bytes: bytes), firstField: first, fieldCount: slots.count))
    if let reject = slots.lazy.compactMap({ self.fault(of: $0) }).first { refuse(reject) }
    owned = bytes.upperBound
    ownedLine = parser?.line ?? line
  }

  /// The end of the record, or of an ancestor within the group.
  func finishChain(_ frame: XMLFrame, depth: Int) {
    guard let parser else { return }
    if depth == plan.recordDepth { addRecord(frame, end: parser.original) }
    let from = depth == plan.holdDepth ? 0 : depth
    fill(anchors: from...depth, rowsFrom: frame.firstRow)
    if depth < plan.recordDepth, depth == plan.holdDepth, recordCount == frame.recordsBefore {
      flush(to: frame.start, line: frame.line)
      let place = RowPlace(line: frame.line, bytes: owned..<parser.original)
      rows.reject(RowReject(XMLReason.groupEmpty, line: frame.line), at: place)
      own(to: parser.original)
    }
  }

  private func own(to end: Int64) {
    owned = end
    ownedLine = parser?.line ?? ownedLine
  }

  private func addRecord(_ frame: XMLFrame, end: Int64) {
    recordCount += 1
    parser?.sawRecord()
    lastEvent = .recordEnded
    let place = RowPlace(line: frame.line, bytes: frame.start..<end)
    if end - frame.start > Int64(limits.row) {
      rows.reject(RowReject(XMLReason.tooLong, line: frame.line), at: place)
    } else if let schemaFault {
      rows.reject(schemaFault, at: place)
    } else {
      rows.entries.append(
        RowEntry(tag: .record, place: place, firstField: rows.fields.count, fieldCount: plan.wantedCount))
      for _ in 0..<plan.wantedCount {
        rows.fields.append(.absent)
        rows.fieldLines.append(frame.line)
      }
    }
    own(to: end)
    if recordCount - frames[plan.holdDepth - 1].recordsBefore > limits.groupRows {
      refuse(XMLReason.limit("records of a group", limits.groupRows))
    }
    if rows.text.count > limits.groupText { refuse(XMLReason.limit("text of a group", limits.groupText)) }
  }

  /// Gives the rows the values that belong to elements of these depths.
  private func fill(anchors: ClosedRange<Int>, rowsFrom: Int) {
    for (slot, facts) in plan.slots.enumerated() where facts.owner == .record && anchors.contains(facts.anchorDepth) {
      let value = values[slot]
      if value.seen == 0 { continue }
      let fault = fault(of: slot)
      let start = rows.text.count
      value.trimmed.withUnsafeBufferPointer { rows.text.append($0) }
      let span = FieldSpan(start..<rows.text.count)
      for row in rowsFrom..<rows.count where rows.entries[row].tag == .record {
        if let fault {
          rows.turnToReject(row, RowReject(fault, line: value.line))
        } else {
          let field = rows.entries[row].firstField + facts.field
          rows.fields[field] = span
          rows.fieldLines[field] = value.line
        }
      }
    }
  }

  private func fault(of slot: Int) -> Reason? {
    let value = values[slot]
    if value.seen > 1 { return XMLReason.repeated(path(of: slot)) }
    if value.holdsElements { return XMLReason.mixed(path(of: slot)) }
    return value.isTooLong ? XMLReason.tooLong : nil
  }

  private func path(of slot: Int) -> String {
    let facts = plan.slots[slot]
    switch facts.owner {
    case .record: return format.wanted[facts.field]
    case .header: return format.headerWanted[facts.field]
    case .trailer: return format.trailerWanted[facts.field]
    }
  }
}
