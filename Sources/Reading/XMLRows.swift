import Diagnostics

/// Rows of an XML document, made while libxml2 parses it.
final class XMLRows: XMLEvents {
  let plan: XMLPlan
  let format: XMLFormat
  let limits: ReadingLimits
  private(set) var parser: XMLPushParser?
  var rows = RowBatch()
  var values: [XMLSlotValue]
  var frames: [XMLFrame] = []
  /// Bytes of the file that belong to a row or a piece of structure already added, and the line there.
  var owned: Int64
  var ownedLine = 1
  var recordCount = 0
  /// Tag of a header element that encloses the records, as long as its row is not added.
  var openHeader: (bytes: Range<Int64>, line: Int)?
  var isHeaderAdded = false
  var isTrailerAdded = false
  private var schema: XMLSchemaPlug?
  /// How the open record breaks the schema.
  var schemaFault: RowReject?
  var lastEvent = XMLRowEvent.other
  private var isFinished = false
  private var fault: FileFault?

  init(_ window: ByteWindow, start: FileStart, format: XMLFormat, plan: XMLPlan, limits: ReadingLimits) {
    self.format = format
    self.plan = plan
    self.limits = limits
    values = Array(repeating: XMLSlotValue(), count: plan.slots.count)
    owned = Int64(start.markLength)
    if start.markLength > 0 { rows.add(.byteOrderMark, line: 1, bytes: 0..<owned) }
    parser = XMLPushParser(window, start: start, limits: limits, events: self)
  }

  deinit { schema = nil }

  func hold(against handle: XMLSchemaHandle) {
    if let parser { schema = XMLSchemaPlug(handle, on: parser, listener: self) }
  }

  var bytesRead: Int64 { parser?.bytesRead ?? 0 }

  func next(_ batch: inout RowBatch) throws(FileFault) -> Bool {
    while !isFinished, finishedRows < 1 {
      if parser?.parseNext() == true { continue }
      fault = parser?.fault
      if fault != nil { rows.dropRows(from: finishedRows) }
      isFinished = true
      if fault == nil { close() }
    }
    handOver(to: &batch)
    if batch.isEmpty, let fault { throw fault }
    return !batch.isEmpty
  }

  func refuse(_ reason: Reason) { parser?.refuse(reason) }

  /// Rows that no open element can change any more.
  private var finishedRows: Int { heldFrom ?? rows.count }

  /// First row of a group that is open and has rows.
  private var heldFrom: Int? {
    guard !isFinished, frames.count >= plan.holdDepth, plan.holdDepth > 0 else { return nil }
    let frame = frames[plan.holdDepth - 1]
    guard let node = frame.node, plan.nodes[node].isOnChain, frame.firstRow < rows.count else { return nil }
    return frame.firstRow
  }

  private func handOver(to batch: inout RowBatch) {
    let held = heldFrom ?? rows.count
    batch.clear()
    batch.appendRows(of: rows, from: held)
    rows.dropRows(from: held)
    swap(&batch, &rows)
    for index in frames.indices { frames[index].firstRow = max(0, frames[index].firstRow - held) }
    batch.dialect = nil
    batch.wanted = []
  }

  private func close() {
    guard let parser else { return }
    parser.moveToEnd()
    flush(to: parser.original, line: parser.line)
    if plan.hasTrailer, !isTrailerAdded {
      fault = FileFault(CSVReason.trailerMissing, bytesRead: parser.bytesRead)
    }
  }
}
