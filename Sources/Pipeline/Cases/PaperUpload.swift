internal import Crypto
package import Diagnostics
internal import EconomyModel
internal import Foundation

/// A file that somebody hands in with a note, looked at before anything of it is kept.
package struct PaperUpload: Hashable, Sendable {
  /// *(sample)*
  package static let mostBytes = 10 * 1024 * 1024
  /// Of one note *(sample)*.
  package static let mostPapers = 5
  private static let longestName = 120

  let paper: AttachedPaper
  let bytes: [UInt8]

  /// - Parameter name: as it was sent. One with folders in it, or with what a file system or a page may take for
  ///   something else, is refused and not mended: somebody wants it to be there.
  /// - Throws: `paper.empty`, `paper.too-large`, `paper.kind`, `paper.name`.
  package init(name: String, bytes: [UInt8]) throws(Reason) {
    guard !bytes.isEmpty else {
      throw Reason(.paperEmpty, found: "the file is empty", wayOut: "choose the scanned paper itself")
    }
    guard bytes.count <= Self.mostBytes else {
      throw Reason(
        .paperTooLarge, found: "the file has \(bytes.count) bytes", expected: "expected at most \(Self.mostBytes)",
        wayOut: "scan it in grey at 200 dots an inch, or in parts")
    }
    guard let kind = AttachedPaper.Kind(of: bytes) else {
      throw Reason(
        .paperKind, found: "the file does not begin as a PDF, JPEG or PNG does", expected: "expected one of these",
        wayOut: "save it as PDF")
    }
    guard Self.isPlain(name) else {
      throw Reason(
        .paperName, found: "the file's name has folders or signs in it that names of papers have not",
        expected: "expected at most \(Self.longestName) letters, digits, blanks, points, dashes and brackets",
        wayOut: "rename the file")
    }
    paper = AttachedPaper(
      sha256: Hexadecimal.text(SHA256.hash(data: bytes)), name: name.precomposedStringWithCanonicalMapping, kind: kind,
      byteCount: Int64(bytes.count))
    self.bytes = bytes
  }

  private static func isPlain(_ name: String) -> Bool {
    let signs = Set("._- ()（）[]【】《》“”、，。·+&@#—–".unicodeScalars)
    return !name.hasPrefix(".") && !name.contains("..") && name.contains { $0.isLetter || $0.isNumber }
      && name.count <= longestName
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || $0.properties.generalCategory == .nonspacingMark || signs.contains($0)
      }
  }
}
