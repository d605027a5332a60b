/// Hands a document's parts on to the work on its rows.
final class XMLRowMaker: XMLEvents {
  /// At an address of its own: nothing is to be checked or counted for every tag.
  let work: UnsafeMutablePointer<XMLWork>

  init(_ work: XMLWork) {
    self.work = .allocate(capacity: 1)
    self.work.initialize(to: work)
  }

  deinit {
    work.pointee.free()
    work.deinitialize(count: 1)
    work.deallocate()
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser) {
    work.pointee.start(name, attributes, parser)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) { work.pointee.characters(text) }

  func end(_ parser: XMLPushParser) { work.pointee.end(parser) }
}
