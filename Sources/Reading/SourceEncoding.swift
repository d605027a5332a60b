/// How a file's characters are written. Chinese files that call themselves GB2312 or GBK are read as GB18030.
package enum SourceEncoding: String, CaseIterable, Sendable {
  /// With or without byte-order mark.
  case utf8 = "utf-8"
  case gb18030 = "gb18030"
  /// Either byte order, told by its byte-order mark, which must be there.
  case utf16 = "utf-16"

  /// By any of its labels, in any case of letters; nil when there is no such encoding.
  package init?(label: String) {
    guard let label = EncodingLabel(rawValue: label.lowercased()) else { return nil }
    self = label.encoding
  }
}
