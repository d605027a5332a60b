import CLibCSV
import CLibXML2
import Diagnostics
import Glibc

/// Feeds a document to libxml2 piece by piece, holds the caps, and knows where in the file the parser stands.
///
/// Nothing is fetched, no entity is expanded, no DOCTYPE read.
final class XMLPushParser {
  let context: xmlParserCtxtPtr?
  private(set) var fault: FileFault?
  private var window: ByteWindow
  private let decoder: TextDecoder
  private let progress: UnsafeMutablePointer<XMLProgress>
  private var isEnded = false
  private let events: any XMLEvents

  init(_ window: ByteWindow, start: FileStart, limits: ReadingLimits, events: any XMLEvents) {
    self.window = window
    self.events = events
    decoder = start.decoder
    XMLLibrary.prepare()
    var handler = XMLLibrary.handler
    context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil)
    progress = .allocate(capacity: 1)
    progress.initialize(
      to: XMLProgress(
        text: XMLText(encoding: start.decoder.encoding, markLength: start.markLength), caps: XMLCaps(limits),
        context: context))
    context?.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
  }

  deinit {
    xmlFreeParserCtxt(context)
    progress.pointee.text.free()
    progress.deinitialize(count: 1)
    progress.deallocate()
  }

  var bytesRead: Int64 { window.bytesRead }
  /// Byte in the file and line of the place last asked for.
  var original: Int64 { progress.pointee.text.original }
  var line: Int { progress.pointee.text.line }

  /// The one address at which the parser will hand out a name.
  func address(of name: XMLPath.Name) -> UnsafePointer<UInt8>? {
    xmlDictLookup(context?.pointee.dict, name, Int32(name.count))
  }

  /// Parses the next piece; false when the document is over or refused.
  func parseNext() -> Bool {
    if isEnded || fault != nil { return false }
    do {
      if try !window.fill() { isEnded = true }
    } catch {
      stop(error)
      return false
    }
    decodeWindow()
    return fault == nil && !isEnded
  }

  /// During `start`: moves to the tag's `<`.
  func moveToTag() { progress.pointee.moveToTag() }

  /// During `start`, at the tag's `<`: whether a value in it begins or ends with a line end.
  var tagHasBrokenValue: Bool { progress.pointee.text.valuesTouchLineEnd(before: progress.pointee.consumed) }

  /// During `start`: moves behind the tag.
  func moveBehindStartTag() {
    progress.pointee.text.advance(to: progress.pointee.text.tagEnd(at: progress.pointee.consumed))
  }

  /// During `end`: moves behind the tag.
  func moveHere() { progress.pointee.text.advance(to: progress.pointee.consumed) }

  func moveToEnd() { progress.pointee.text.advance(to: progress.pointee.text.end) }

  func refuse(_ reason: Reason) {
    if fault != nil { return }
    moveToTag()
    stop(FileFault(reason, line: line, bytesRead: window.bytesRead))
    xmlStopParser(context)
  }

  private func stop(_ fault: FileFault) {
    self.fault = fault
    progress.pointee.isRefused = true
  }

  private func refuse(_ cap: XMLCaps.Cap) { refuse(progress.pointee.caps.reason(cap)) }

  private func decodeWindow() {
    let whole = isEnded ? window.count : window.withBytes { decoder.whole($0) }
    let (text, decoded) = window.withBytes {
      progress.pointee.text.append(UnsafeBufferPointer(rebasing: $0[..<whole]), by: decoder)
    }
    window.drop(whole)
    let isDamaged = text.count < decoded.length
    feed(text, isLast: isEnded && !isDamaged)
    if isDamaged, fault == nil {
      moveToEnd()
      let reason = decoded.bad_at == text.count ? XMLReason.undecodable : XMLReason.nul
      stop(FileFault(reason, line: line, bytesRead: window.bytesRead))
    }
    progress.pointee.text.forget(before: progress.pointee.consumed)
    if let cap = progress.pointee.caps.pending(progress.pointee.text.end - progress.pointee.consumed) { refuse(cap) }
  }

  private func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    let result = bytes.withMemoryRebound(to: CChar.self) {
      xmlParseChunk(context, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    let isWellFormed = context.map { $0.pointee.wellFormed != 0 && $0.pointee.nsWellFormed != 0 } ?? false
    if result != 0 || !isWellFormed { failed(Int(result)) }
  }
}

extension XMLPushParser {
  /// libxml2 reports an error; warnings do not come here.
  func failed(_ number: Int) {
    if fault != nil { return }
    moveHere()
    stop(FileFault(XMLReason.malformed(number), line: line, bytesRead: window.bytesRead))
    xmlStopParser(context)
  }

  func doctype() { refuse(XMLReason.doctype) }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, _ namespaces: XMLNamespaces) {
    if progress.pointee.isRefused { return }
    if let cap = progress.pointee.caps.start(attributes, namespaces) { return refuse(cap) }
    if attributes.count > 0, let cap = capOfTag() { return refuse(cap) }
    events.start(name, attributes, self)
  }

  private func capOfTag() -> XMLCaps.Cap? {
    let end = progress.pointee.consumed
    let start = progress.pointee.text.tagStart(before: end)
    return progress.pointee.caps.tag(
      bytes: end - start, references: progress.pointee.text.references(from: start, to: end))
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if progress.pointee.isRefused { return }
    if let cap = progress.pointee.caps.text(text.count) { return refuse(cap) }
    events.characters(text)
  }

  func end() {
    if progress.pointee.isRefused { return }
    events.end(self)
    progress.pointee.caps.end()
  }

  /// A comment or a processing instruction; `text` ends with a NUL.
  func aside(_ text: UnsafePointer<UInt8>?) {
    if progress.pointee.isRefused { return }
    let length = text.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
    if let cap = progress.pointee.caps.aside(bytes: length) { refuse(cap) }
  }

  /// A record has been read: what comes next counts anew.
  func sawRecord() { progress.pointee.caps.record() }
}
