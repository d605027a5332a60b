/// What is known of a document while its rows are made.
struct XMLWork {
  let plan: XMLPlan
  let steps: XMLSteps
  let format: XMLFormat
  let limits: ReadingLimits
  var rows = RowBatch()
  let values: UnsafeMutableBufferPointer<XMLSlotValue>
  var frames: [XMLFrame] = []
  /// Bytes of the file that belong to a row or a piece of structure already added, and the line there.
  var owned: Int64
  var ownedLine = 1
  var recordCount = 0
  /// Tag of a header element that encloses the records, as long as its row is not added.
  var openHeader: (bytes: Range<Int64>, line: Int)?
  var isHeaderAdded = false
  var isTrailerAdded = false
  /// How the open record breaks the schema.
  var schemaFault: RowReject?
  var lastEvent = XMLRowEvent.other

  init(format: XMLFormat, plan: XMLPlan, limits: ReadingLimits, markLength: Int) {
    self.format = format
    self.plan = plan
    steps = XMLSteps(plan)
    self.limits = limits
    values = .allocate(capacity: plan.slots.count)
    for index in values.indices { values.initializeElement(at: index, to: XMLSlotValue()) }
    owned = Int64(markLength)
    if markLength > 0 { rows.add(.byteOrderMark, line: 1, bytes: 0..<owned) }
  }

  func free() {
    for value in values { value.free() }
    values.deallocate()
    steps.free()
  }

  /// Rows that no open element can change any more.
  var finishedRows: Int { heldFrom ?? rows.count }

  /// First row of a group that is open and has rows.
  private var heldFrom: Int? {
    guard frames.count >= plan.holdDepth, plan.holdDepth > 0 else { return nil }
    let frame = frames[plan.holdDepth - 1]
    guard let node = frame.node, steps[node].isOnChain, frame.firstRow < rows.count else { return nil }
    return frame.firstRow
  }

  mutating func dropUnfinished() { rows.dropRows(from: finishedRows) }

  mutating func handOver(to batch: inout RowBatch, isFinished: Bool) {
    let held = isFinished ? rows.count : finishedRows
    batch.clear()
    batch.appendRows(of: rows, from: held)
    rows.dropRows(from: held)
    swap(&batch, &rows)
    for index in frames.indices { frames[index].firstRow = max(0, frames[index].firstRow - held) }
    batch.dialect = nil
    batch.wanted = []
  }
}
