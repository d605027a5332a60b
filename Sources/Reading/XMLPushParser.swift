import CLibCSV
import CLibXML2
import Diagnostics
import Glibc

/// Feeds a document to libxml2 piece by piece, holds the caps, and knows where in the file the parser stands.
///
/// Nothing is fetched, no entity is expanded, no DOCTYPE read.
final class XMLPushParser {
  private(set) var context: xmlParserCtxtPtr?
  private(set) var fault: FileFault?
  private var window: ByteWindow
  private let decoder: TextDecoder
  private var text: XMLText
  private var isEnded = false
  private var caps: XMLCaps
  unowned let events: any XMLEvents

  init(_ window: ByteWindow, start: FileStart, limits: ReadingLimits, events: any XMLEvents) {
    self.window = window
    caps = XMLCaps(limits)
    self.events = events
    decoder = start.decoder
    text = XMLText(encoding: start.decoder.encoding, markLength: start.markLength)
    XMLLibrary.prepare()
    var handler = XMLLibrary.handler
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  var bytesRead: Int64 { window.bytesRead }
  /// Byte in the file and line of the place last asked for.
  var original: Int64 { text.original }
  var line: Int { text.line }

  /// Parses the next piece; false when the document is over or refused.
  func parseNext() -> Bool {
    if isEnded || fault != nil { return false }
    do {
      if try !window.fill() { isEnded = true }
    } catch {
      fault = error
      return false
    }
    decodeWindow()
    return fault == nil && !isEnded
  }

  /// During `start`: moves to the tag's `<`.
  func moveToTag() { text.advance(to: text.tagStart(before: consumed)) }

  /// During `start`, at the tag's `<`: whether a value in it begins or ends with a line end.
  var tagHasBrokenValue: Bool { text.valuesTouchLineEnd(before: consumed) }

  /// During `start`: moves behind the tag.
  func moveBehindStartTag() { text.advance(to: text.tagEnd(at: consumed)) }

  /// During `end`: moves behind the tag.
  func moveHere() { text.advance(to: consumed) }

  func moveToEnd() { text.advance(to: text.end) }

  func refuse(_ reason: Reason) {
    if fault != nil { return }
    moveToTag()
    fault = FileFault(reason, line: text.line, bytesRead: window.bytesRead)
    xmlStopParser(context)
  }

  private var consumed: Int { max(0, xmlByteConsumed(context)) }

  private func decodeWindow() {
    let whole = isEnded ? window.count : window.withBytes { decoder.whole($0) }
    var decodedText = TextBuffer()
    let decoded = window.withBytes { decodedText.decode(UnsafeBufferPointer(rebasing: $0[..<whole]), by: decoder) }
    window.drop(whole)
    let bad = TextLine.offset(decoded.bad_at)
    let nul = TextLine.offset(decoded.nul_at)
    let good = min(bad ?? decoded.length, nul ?? decoded.length)
    let isDamaged = good < decoded.length
    text.append(decodedText[0..<good])
    decodedText.withBytes(0..<good) { feed($0, isLast: isEnded && !isDamaged) }
    if isDamaged, fault == nil {
      text.advance(to: text.end)
      let reason = bad == good ? XMLReason.undecodable : XMLReason.nul
      fault = FileFault(reason, line: text.line, bytesRead: window.bytesRead)
    }
    text.forget(before: consumed)
    if let reason = caps.pending(text.end - consumed) { refuse(reason) }
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
    text.advance(to: consumed)
    fault = FileFault(XMLReason.malformed(number), line: text.line, bytesRead: window.bytesRead)
    xmlStopParser(context)
  }

  func doctype() { refuse(XMLReason.doctype) }

  func start(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, _ namespaces: XMLNamespaces
  ) {
    if fault != nil { return }
    if let reason = caps.start(attributes, namespaces) { return refuse(reason) }
    if attributes.count > 0 {
      let end = consumed
      let start = text.tagStart(before: end)
      if let reason = caps.tag(bytes: end - start, references: text.references(from: start, to: end)) {
        return refuse(reason)
      }
    }
    events.start(name, attributes)
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) {
    if fault != nil { return }
    if let reason = caps.text(text.count) { return refuse(reason) }
    events.characters(text)
  }

  func end() {
    if fault != nil { return }
    events.end()
    caps.end()
  }

  /// A comment or a processing instruction; `text` ends with a NUL.
  func aside(_ text: UnsafePointer<UInt8>?) {
    if fault != nil { return }
    let length = text.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
    if let reason = caps.aside(bytes: length) { refuse(reason) }
  }

  /// A record has been read: what comes next counts anew.
  func sawRecord() { caps.record() }
}
