/// Who is told of a document's parts, in order. Byte offsets are asked of the parser during the call.
protocol XMLEvents: AnyObject {
  /// - Parameter name: local name, one address for each different name of the document.
  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ parser: XMLPushParser)
  func characters(_ text: UnsafeBufferPointer<UInt8>)
  func end(_ parser: XMLPushParser)
}
