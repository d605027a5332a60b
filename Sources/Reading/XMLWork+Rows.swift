import Diagnostics

extension XMLWork {
  /// Adds what lies before an offset as structure, an enclosing header's tag as its row.
  mutating func flush(to end: Int64, line: Int, _ parser: XMLPushParser) {
    if let header = openHeader {
      openHeader = nil
      piece(to: header.bytes.lowerBound, nextLine: header.line)
      addPart(
        .header, owner: .header, bytes: max(owned, header.bytes.lowerBound)..<header.bytes.upperBound,
        line: header.line, parser)
      isHeaderAdded = true
      ownedLine = parser.line
    }
    piece(to: end, nextLine: line)
  }

  private mutating func piece(to end: Int64, nextLine: Int) {
    if end > owned { rows.add(.container, line: ownedLine, bytes: owned..<end) }
    owned = max(owned, end)
    ownedLine = nextLine
  }

  mutating func beginEnclosingHeader(_ frame: XMLFrame, _ parser: XMLPushParser) {
    if isHeaderAdded || openHeader != nil { return parser.refuse(XMLReason.repeatedPart) }
    openHeader = (frame.start..<parser.original, frame.line)
  }

  /// The end of a header or trailer: its row, unless it is a header that encloses the records.
  mutating func finishPart(_ node: XMLSteps.Node, _ frame: XMLFrame, _ parser: XMLPushParser) {
    let isHeader = node.isHeader && !node.isOnChain
    if !isHeader && !node.isTrailer { return }
    if isHeader ? isHeaderAdded : isTrailerAdded { return parser.refuse(XMLReason.repeatedPart) }
    if node.isOnChain { parser.moveToTag() }
    let start = node.isOnChain ? parser.original : frame.start
    let line = node.isOnChain ? parser.line : frame.line
    parser.moveHere()
    flush(to: start, line: line, parser)
    addPart(
      isHeader ? .header : .trailer, owner: isHeader ? .header : .trailer,
      bytes: max(owned, start)..<max(owned, parser.original), line: line, parser)
    if isHeader { isHeaderAdded = true } else { isTrailerAdded = true }
  }

  private mutating func addPart(
    _ tag: RowEntry.Tag, owner: XMLPlan.Owner, bytes: Range<Int64>, line: Int, _ parser: XMLPushParser
  ) {
    let slots = steps.slots.indices.filter { steps.slots[$0].owner == owner }
    let first = rows.fields.count
    for slot in slots { rows.addField(values[slot]) }
    rows.entries.append(
      RowEntry(tag: tag, place: RowPlace(line: line, bytes: bytes), firstField: first, fieldCount: slots.count))
    if let reject = slots.lazy.compactMap({ [self] in fault(of: $0) }).first { parser.refuse(reject) }
    owned = bytes.upperBound
    ownedLine = parser.line
  }

  /// The end of the record, or of an ancestor within the group.
  mutating func finishChain(_ frame: XMLFrame, depth: Int, _ parser: XMLPushParser) {
    if depth == plan.recordDepth { addRecord(frame, parser) }
    let from = depth == plan.holdDepth ? 0 : depth
    fill(anchors: from...depth, rowsFrom: frame.firstRow)
    if depth < plan.recordDepth, depth == plan.holdDepth, recordCount == frame.recordsBefore {
      flush(to: frame.start, line: frame.line, parser)
      let place = RowPlace(line: frame.line, bytes: owned..<parser.original)
      rows.reject(RowReject(XMLReason.groupEmpty, line: frame.line), at: place)
      own(to: parser.original, parser)
    }
  }

  private mutating func own(to end: Int64, _ parser: XMLPushParser) {
    owned = end
    ownedLine = parser.line
  }

  private mutating func addRecord(_ frame: XMLFrame, _ parser: XMLPushParser) {
    let end = parser.original
    recordCount += 1
    parser.sawRecord()
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
    own(to: end, parser)
    if recordCount - frames[plan.holdDepth - 1].recordsBefore > limits.groupRows {
      parser.refuse(XMLReason.limit("records of a group", limits.groupRows))
    }
    if rows.text.count > limits.groupText { parser.refuse(XMLReason.limit("text of a group", limits.groupText)) }
  }

  /// Gives the rows the values that belong to elements of these depths.
  private mutating func fill(anchors: ClosedRange<Int>, rowsFrom: Int) {
    for slot in steps.slots.indices {
      let facts = steps.slots[slot]
      if facts.owner != .record || !anchors.contains(facts.anchorDepth) || values[slot].seen == 0 { continue }
      let start = rows.text.count
      rows.text.append(values[slot].trimmed)
      let (span, line) = (FieldSpan(start..<rows.text.count), values[slot].line)
      let fault = values[slot].isFaulty ? fault(of: slot) : nil
      for row in rowsFrom..<rows.count where rows.entries[row].tag == .record {
        if let fault {
          rows.turnToReject(row, RowReject(fault, line: line))
        } else {
          let field = rows.entries[row].firstField + facts.field
          rows.fields[field] = span
          rows.fieldLines[field] = line
        }
      }
    }
  }

  private func fault(of slot: Int) -> Reason? {
    if values[slot].seen > 1 { return XMLReason.repeated(path(of: slot)) }
    if values[slot].holdsElements { return XMLReason.mixed(path(of: slot)) }
    return values[slot].isTooLong ? XMLReason.tooLong : nil
  }

  private func path(of slot: Int) -> String {
    let facts = steps.slots[slot]
    switch facts.owner {
    case .record: return format.wanted[facts.field]
    case .header: return format.headerWanted[facts.field]
    case .trailer: return format.trailerWanted[facts.field]
    }
  }
}
