/// Who is told of a document's parts, in order. Byte offsets are asked of the parser during the call.
protocol XMLEvents: AnyObject {
  func start(_ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes)
  func characters(_ text: UnsafeBufferPointer<UInt8>)
  func end()
}
