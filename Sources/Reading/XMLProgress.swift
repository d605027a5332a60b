import CLibXML2

/// Where a parser stands; kept apart from it, for every tag and text asks here.
struct XMLProgress {
  var text: XMLText
  var caps: XMLCaps
  /// Nothing more of the document counts.
  var isRefused = false
  let context: xmlParserCtxtPtr?

  /// Offset in the decoded document of what comes next.
  var consumed: Int { max(0, xmlByteConsumed(context)) }

  /// During `start` and `end`: to the tag's `<`.
  mutating func moveToTag() { text.advance(to: text.tagStart(before: consumed)) }
}
