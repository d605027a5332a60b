internal import Diagnostics
internal import Reading

/// Where declarations come from: a file on disk, or what a page received or put together.
package struct DeclarationSource: Sendable {
  private enum Content {
    case file
    case bytes([UInt8])
  }

  /// As messages show it; of a file its path.
  package let name: String
  private let content: Content

  package static func file(_ path: String) -> DeclarationSource { DeclarationSource(name: path, content: .file) }

  /// What it is, XML, CSV or JSON, is told by its first bytes as everywhere.
  package static func bytes(_ bytes: [UInt8], name: String) -> DeclarationSource {
    DeclarationSource(name: name, content: .bytes(bytes))
  }

  func opened() throws(Reason) -> any ByteSource {
    switch content {
    case .file: try PlainFile(path: name)
    case .bytes(let bytes): BytesInMemory(bytes)
    }
  }
}
