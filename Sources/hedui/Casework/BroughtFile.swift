import Diagnostics
import Foundation
import Pipeline

/// A file that somebody brings with a deed: a scanned paper, or stated facts.
enum BroughtFile {
  /// - Throws: `file.missing`, and the reasons of ``PaperUpload``.
  static func paper(_ path: String) throws(Reason) -> PaperUpload {
    try PaperUpload(name: URL(fileURLWithPath: path).lastPathComponent, bytes: bytes(path))
  }

  /// - Throws: `file.missing`.
  static func bytes(_ path: String) throws(Reason) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Reason(
        .fileMissing, found: "there is no file \(path)", wayOut: "check its name and folder")
    }
    return Array(data)
  }
}
