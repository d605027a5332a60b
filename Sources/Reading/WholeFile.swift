package import Diagnostics

/// A whole small file, such as a manifest or a policy.
package enum WholeFile {
  package static let mostBytes = 64 << 20

  /// - Throws: the reasons of opening a file; `file.too-large` past the cap.
  package static func bytes(_ path: String, most: Int = mostBytes) throws(Reason) -> [UInt8] {
    var file = try PlainFile(path: path)
    var bytes: [UInt8] = []
    while true {
      let piece = try file.read(upTo: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > most {
        throw Reason(
          .fileTooLarge, found: "'\(path)' is larger than a file of its kind should be",
          expected: "expected at most \(most) bytes", wayOut: "check whether it is the right file")
      }
    }
  }

  /// - Throws: as ``bytes(_:most:)``; `file.not-utf-8`.
  package static func text(_ path: String, most: Int = mostBytes) throws(Reason) -> String {
    guard let text = String(validating: try bytes(path, most: most), as: UTF8.self) else {
      throw Reason(.fileNotUTF8, found: "\(path) is not UTF-8", wayOut: "save it as UTF-8")
    }
    return text
  }
}
