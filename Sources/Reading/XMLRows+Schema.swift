import CLibXML2
import Diagnostics

extension XMLRows: XMLSchemaListener {
  /// Within a record it costs that record, elsewhere the file. A record that is not expected where it stands is a fault
  /// of its parent, whose further content is then not looked at any more.
  func breaksSchema(_ error: xmlError) {
    if parser.fault != nil { return }
    let work = maker.work
    parser.moveToTag()
    let reason = XMLReason.schema(XMLSchemaMessage(error).text)
    let isContent = UInt32(bitPattern: error.code) == XML_SCHEMAV_ELEMENT_CONTENT.rawValue
    switch work.pointee.lastEvent {
    case .recordEnded:
      if work.pointee.rows.entries.last?.tag == .record {
        work.pointee.rows.turnToReject(work.pointee.rows.count - 1, RowReject(reason, line: parser.line))
      }
    case .recordBegan where isContent: parser.refuse(reason)
    case .recordBegan, .other:
      if !isInRecord { return parser.refuse(reason) }
      if work.pointee.schemaFault == nil { work.pointee.schemaFault = RowReject(reason, line: parser.line) }
    }
  }

  private var isInRecord: Bool {
    let work = maker.work
    let depth = work.pointee.plan.recordDepth
    guard work.pointee.frames.count >= depth, let node = work.pointee.frames[depth - 1].node else { return false }
    return work.pointee.steps[node].isOnChain
  }
}
