import Diagnostics

/// Rows of an XML document, made while libxml2 parses it.
final class XMLRows: XMLEvents {
  private(set) var parser: XMLPushParser?
  /// Held by its address: nothing is to be checked or counted for every tag.
  let work: UnsafeMutablePointer<XMLWork>
  private var schema: XMLSchemaPlug?
  private var isFinished = false
  private var fault: FileFault?

  init(_ window: ByteWindow, start: FileStart, format: XMLFormat, plan: XMLPlan, limits: ReadingLimits) {
    work = .allocate(capacity: 1)
    let parser = XMLPushParser(window, start: start, limits: limits, events: self)
    let made = XMLWork(format: format, plan: plan, steps: XMLSteps(plan, of: parser), limits: limits)
    work.initialize(to: made)
    work.pointee.begin(behindMark: start.markLength)
    self.parser = parser
  }

  deinit {
    schema = nil
    parser = nil
    work.pointee.free()
    work.deinitialize(count: 1)
    work.deallocate()
  }

  func hold(against handle: XMLSchemaHandle) {
    if let parser { schema = XMLSchemaPlug(handle, on: parser, listener: self) }
  }

  var bytesRead: Int64 { parser?.bytesRead ?? 0 }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser) {
    work.pointee.start(name, attributes, parser)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) { work.pointee.characters(text) }

  func end(_ parser: XMLPushParser) { work.pointee.end(parser) }

  func next(_ batch: inout RowBatch) throws(FileFault) -> Bool {
    while !isFinished, work.pointee.finishedRows < 1 {
      if parser?.parseNext() == true { continue }
      fault = parser?.fault
      if fault != nil { work.pointee.dropUnfinished() }
      isFinished = true
      if fault == nil { close() }
    }
    work.pointee.handOver(to: &batch, isFinished: isFinished)
    if batch.isEmpty, let fault { throw fault }
    return !batch.isEmpty
  }

  private func close() {
    guard let parser else { return }
    parser.moveToEnd()
    work.pointee.flush(to: parser.original, line: parser.line, parser)
    if work.pointee.plan.hasTrailer, !work.pointee.isTrailerAdded {
      fault = FileFault(CSVReason.trailerMissing, bytesRead: parser.bytesRead)
    }
  }
}
