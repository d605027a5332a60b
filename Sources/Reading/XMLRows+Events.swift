extension XMLRows {
  func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes) {
    guard let parser else { return }
    lastEvent = .other
    parser.moveToTag()
    let above = frames.last.map(\.node) ?? 0
    if let above { markMixed(above) }
    let node = above.flatMap { plan.child(of: $0, named: name) }
    if frames.isEmpty, node == nil { return parser.refuse(XMLReason.root) }
    let frame = XMLFrame(
      node: node, start: parser.original, line: parser.line, firstRow: rows.count, recordsBefore: recordCount)
    frames.append(frame)
    guard let node else { return }
    begin(plan.nodes[node], frame)
    for (name, slot) in plan.nodes[node].attributeSlots { take(attributes, name, slot) }
    for slot in plan.nodes[node].textSlots { meet(slot) }
    if plan.nodes[node].isHeader, plan.nodes[node].isOnChain {
      parser.moveBehindStartTag()
      beginEnclosingHeader(frame, end: parser.original)
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    lastEvent = .other
    guard let node = frames.last?.node else { return }
    for slot in plan.nodes[node].textSlots { values[slot].append(text, most: limits.xmlText) }
  }

  func end() {
    lastEvent = .other
    guard let parser, let frame = frames.last else { return }
    if let node = frame.node {
      if plan.nodes[node].isHeader || plan.nodes[node].isTrailer { finishPart(plan.nodes[node], frame) }
      if plan.nodes[node].isOnChain, frames.count >= plan.holdDepth {
        parser.moveHere()
        finishChain(frame, depth: frames.count)
      }
    }
    if !frames.isEmpty { frames.removeLast() }
  }

  private func begin(_ node: XMLPlan.Node, _ frame: XMLFrame) {
    for slot in node.owned { values[slot].reset() }
    if node.isOnChain, frames.count == plan.recordDepth {
      lastEvent = .recordBegan
      schemaFault = nil
      flush(to: frame.start, line: frame.line)
      frames[frames.count - 1].firstRow = rows.count
    }
  }

  private func take(_ attributes: XMLAttributes, _ name: XMLPath.Name, _ slot: Int) {
    for index in 0..<attributes.count where attributes.name(index).elementsEqual(name) {
      meet(slot)
      values[slot].append(written(attributes.value(index)), most: limits.xmlText)
    }
  }

  /// With the line ends at its ends that the parser has turned into blanks.
  private func written(_ value: [UInt8]) -> [UInt8] {
    guard value.first == 0x20 || value.last == 0x20, parser?.tagHasBrokenValue == true else { return value }
    var value = value
    for end in [value.startIndex, value.endIndex - 1] where value[end] == 0x20 { value[end] = 0x0A }
    return value
  }

  private func meet(_ slot: Int) {
    let facts = plan.slots[slot]
    if isLate(facts) { return refuse(XMLReason.lateValue) }
    values[slot].seen += 1
    if values[slot].seen == 1 { values[slot].line = parser?.line ?? 0 }
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
    for slot in plan.nodes[node].textSlots where !plan.slots[slot].allowsChildren { values[slot].holdsElements = true }
  }
}
