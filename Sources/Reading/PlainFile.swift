package import Diagnostics

/// A file on disk, read in order.
package struct PlainFile: ByteSource {
  private let descriptor: FileDescriptor

  /// Reasons: `file.missing`, `file.folder`, `file.unreadable`.
  package init(path: String) throws(Reason) {
    descriptor = try FileDescriptor(opening: path)
  }

  package mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    try descriptor.read(upTo: count)
  }

  package mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    try descriptor.read(into: room)
  }
}
