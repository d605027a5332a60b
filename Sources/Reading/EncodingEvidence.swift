import CLibCSV
import Diagnostics

/// What a file's first bytes say of its encoding beside its byte-order mark: bytes decide against a name only where
/// they are plain, so that a few damaged characters still cost their rows alone.
struct EncodingEvidence {
  private static let enough = 3
  /// The file's start without its mark.
  let bytes: [UInt8]

  /// Throws `encoding.mismatch` when the bytes are plainly in another encoding.
  func check(against declared: SourceEncoding) throws(Reason) {
    guard let found = contradiction(of: declared) else { return }
    throw Reason(
      .encodingMismatch, found: "the file's bytes are \(found.rawValue)", expected: "expected \(declared.rawValue)",
      wayOut: "name \(found.rawValue) as its encoding, or save it as CSV UTF-8 (另存为 CSV UTF-8) and name utf-8")
  }

  private func contradiction(of declared: SourceEncoding) -> SourceEncoding? {
    switch declared {
    case .utf16: nil
    case .utf8: isUTF16 ? .utf16 : isGB18030 ? .gb18030 : nil
    case .gb18030: isUTF16 ? .utf16 : isUTF8 ? .utf8 : nil
    }
  }

  /// Every second byte is often NUL, the others hardly ever: ASCII signs written in two bytes, among Han signs.
  private var isUTF16: Bool {
    var nul = [0, 0]
    for index in bytes.indices where bytes[index] == 0 { nul[index & 1] += 1 }
    return (nul.min() ?? 0) * 10 <= (nul.max() ?? 0) && (nul.max() ?? 0) >= max(8, bytes.count / 20)
  }

  private var isUTF8: Bool {
    guard bytes.count(where: { $0 >= 0xC2 }) >= Self.enough else { return false }
    return isSound(bytes[...], in: .utf8)
  }

  private var isGB18030: Bool {
    let bad = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).lazy.filter { !isSound($0, in: .utf8) }
    return bad.prefix(Self.enough).count == Self.enough && isSound(bytes[...], in: .gb18030)
  }

  /// A character cut at the end does not count.
  private func isSound(_ piece: ArraySlice<UInt8>, in decoder: TextDecoder) -> Bool {
    var text = TextBuffer()
    let decoded = piece.withUnsafeBufferPointer { bytes in
      text.decode(UnsafeBufferPointer(rebasing: bytes[..<decoder.whole(bytes)]), by: decoder)
    }
    return TextLine.offset(decoded.bad_at) == nil
  }
}
