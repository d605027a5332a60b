/// What files and the people who send them call an encoding.
package enum EncodingLabel: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030, gbk, gb2312
  case utf16 = "utf-16"

  package var encoding: SourceEncoding {
    switch self {
    case .utf8: .utf8
    case .gb18030, .gbk, .gb2312: .gb18030
    case .utf16: .utf16
    }
  }
}
