internal import Diagnostics
internal import Reading

/// A whole small text file, such as a manifest.
enum TextFile {
  /// - Throws: the reading room's reasons: missing, a folder, unreadable; `file.not-utf-8`.
  static func read(_ path: String) throws(Reason) -> String {
    var file = try PlainFile(path: path)
    var bytes: [UInt8] = []
    while true {
      let piece = try file.read(upTo: 1 << 16)
      if piece.isEmpty { break }
      bytes += piece
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Reason(.fileNotUTF8, found: "\(path) is not UTF-8", wayOut: "save it as UTF-8")
    }
    return text
  }
}
