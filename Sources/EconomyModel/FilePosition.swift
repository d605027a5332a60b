/// Where in a received file a record stands: its first physical line (from 1) and its bytes in the original file.
package struct FilePosition: Hashable, Sendable, Codable {
  package let line: Int
  package let byteOffset: Int64
  package let byteCount: Int64

  package init(line: Int, byteOffset: Int64, byteCount: Int64) {
    self.line = line
    self.byteOffset = byteOffset
    self.byteCount = byteCount
  }
}
