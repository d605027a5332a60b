import Diagnostics

/// Rows of an XML document, made while libxml2 parses it.
final class XMLRows {
  let parser: XMLPushParser
  let maker: XMLRowMaker
  private var schema: XMLSchemaPlug?
  private var isFinished = false
  private var fault: FileFault?

  init(_ window: ByteWindow, start: FileStart, format: XMLFormat, plan: XMLPlan, limits: ReadingLimits) {
    maker = XMLRowMaker(XMLWork(format: format, plan: plan, limits: limits, markLength: start.markLength))
    parser = XMLPushParser(window, start: start, limits: limits, events: maker)
    maker.work.pointee.steps.bind(plan, to: parser)
  }

  deinit { schema = nil }

  func hold(against handle: XMLSchemaHandle) { schema = XMLSchemaPlug(handle, on: parser, listener: self) }

  var bytesRead: Int64 { parser.bytesRead }

  func next(_ batch: inout RowBatch) throws(FileFault) -> Bool {
    while !isFinished, maker.work.pointee.finishedRows < 1 {
      if parser.parseNext() { continue }
      fault = parser.fault
      if fault != nil { maker.work.pointee.dropUnfinished() }
      isFinished = true
      if fault == nil { close() }
    }
    maker.work.pointee.handOver(to: &batch, isFinished: isFinished)
    if batch.isEmpty, let fault { throw fault }
    return !batch.isEmpty
  }

  private func close() {
    parser.moveToEnd()
    maker.work.pointee.flush(to: parser.original, line: parser.line, parser)
    if maker.work.pointee.plan.hasTrailer, !maker.work.pointee.isTrailerAdded {
      fault = FileFault(CSVReason.trailerMissing, bytesRead: parser.bytesRead)
    }
  }
}
