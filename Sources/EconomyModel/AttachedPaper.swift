/// 附件: a paper that was handed in with a note, as the note names it; its bytes are in the archive.
package struct AttachedPaper: Hashable, Sendable, Codable {
  /// Named by its media type.
  package enum Kind: String, Hashable, CaseIterable, Sendable, Codable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    /// What a file is by its first bytes, whatever its name says; nil for anything else.
    package init?(of bytes: [UInt8]) {
      guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.firstBytes) }) else { return nil }
      self = kind
    }

    private var firstBytes: [UInt8] {
      switch self {
      case .pdf: Array("%PDF-".utf8)
      case .jpeg: [0xFF, 0xD8, 0xFF]
      case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      }
    }

    /// The endings under which such a file is opened as what it is; the first is added where a name has none of them.
    package var endings: [String] {
      switch self {
      case .pdf: ["pdf"]
      case .jpeg: ["jpg", "jpeg"]
      case .png: ["png"]
      }
    }
  }

  /// Lower-case hex.
  package let sha256: String
  /// As it was handed in.
  package let name: String
  package let kind: Kind
  package let byteCount: Int64

  package init(sha256: String, name: String, kind: Kind, byteCount: Int64) {
    self.sha256 = sha256
    self.name = name
    self.kind = kind
    self.byteCount = byteCount
  }
}
