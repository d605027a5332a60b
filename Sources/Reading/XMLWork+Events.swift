extension XMLWork {
  mutating func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser) {
    lastEvent = .other
    parser.moveToTag()
    let above = frames.last.map(\.node) ?? 0
    if let above { markMixed(above) }
    let node = above.flatMap { steps.child(of: $0, named: name) }
    if frames.isEmpty, node == nil { return parser.refuse(XMLReason.root) }
    let frame = XMLFrame(
      node: node, start: parser.original, line: parser.line, firstRow: rows.count, recordsBefore: recordCount)
    frames.append(frame)
    guard let node else { return }
    let step = steps[node]
    begin(step, frame, parser)
    if attributes.count > 0 { for place in step.attributes { take(attributes, place, parser) } }
    for place in step.textSlots { meet(steps.slot(place), parser) }
    if step.isHeader, step.isOnChain {
      parser.moveBehindStartTag()
      beginEnclosingHeader(frame, parser)
    }
  }

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    lastEvent = .other
    guard let node = frames.last?.node else { return }
    for place in steps[node].textSlots { values[steps.slot(place)].append(text, most: limits.xmlText) }
  }

  mutating func end(_ parser: XMLPushParser) {
    lastEvent = .other
    guard let frame = frames.last else { return }
    if let node = frame.node {
      let step = steps[node]
      if step.isHeader || step.isTrailer { finishPart(step, frame, parser) }
      if step.isOnChain, frames.count >= plan.holdDepth {
        parser.moveHere()
        finishChain(frame, depth: frames.count, parser)
      }
    }
    if !frames.isEmpty { frames.removeLast() }
  }

  private mutating func begin(_ node: XMLSteps.Node, _ frame: XMLFrame, _ parser: XMLPushParser) {
    for place in node.owned { values[steps.slot(place)].reset() }
    if node.isOnChain, frames.count == plan.recordDepth {
      lastEvent = .recordBegan
      schemaFault = nil
      flush(to: frame.start, line: frame.line, parser)
      frames[frames.count - 1].firstRow = rows.count
    }
  }

  private func take(_ attributes: XMLAttributes, _ place: Int, _ parser: XMLPushParser) {
    let (name, slot) = steps.attribute(place)
    for index in 0..<attributes.count where attributes.name(index) == name {
      meet(slot, parser)
      let raw = attributes.raw(index)
      if raw.first == 0x20 || raw.last == 0x20 || raw.contains(0x26) {
        let value = written(attributes.value(index), parser)
        value.withUnsafeBufferPointer { values[slot].append($0, most: limits.xmlText) }
      } else {
        values[slot].append(raw, most: limits.xmlText)
      }
    }
  }

  /// With the line ends at its ends that the parser has turned into blanks.
  private func written(_ value: [UInt8], _ parser: XMLPushParser) -> [UInt8] {
    guard value.first == 0x20 || value.last == 0x20, parser.tagHasBrokenValue else { return value }
    var value = value
    for end in [value.startIndex, value.endIndex - 1] where value[end] == 0x20 { value[end] = 0x0A }
    return value
  }

  private func meet(_ slot: Int, _ parser: XMLPushParser) {
    if isLate(steps.slots[slot]) { return parser.refuse(XMLReason.lateValue) }
    values[slot].seen += 1
    if values[slot].seen == 1 { values[slot].line = parser.line }
  }

  /// Rows that should have it are gone, or may be.
  private func isLate(_ slot: XMLPlan.Slot) -> Bool {
    switch slot.owner {
    case .record:
      slot.anchorDepth < plan.holdDepth && frames.count > slot.anchorDepth
        && recordCount > frames[slot.anchorDepth - 1].recordsBefore
    case .header: isHeaderAdded
    case .trailer: false
    }
  }

  private func markMixed(_ node: Int) {
    for place in steps[node].textSlots where !steps.slots[steps.slot(place)].allowsChildren {
      values[steps.slot(place)].holdsElements = true
    }
  }
}
