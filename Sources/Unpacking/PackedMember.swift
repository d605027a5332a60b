package import Diagnostics
package import Reading

/// One file inside a packed file.
package struct PackedMember: Sendable {
  /// A label for people, as the archive has it, perhaps with folders or `..`: never a path to open.
  package let name: String
  let path: String
  let packing: Packing
  /// Position among the archive's entries.
  let position: Int
  let mostBytes: Int64
  /// As the archive declares it; 0 where it does not.
  package let byteCount: Int64

  /// The member's bytes from its start, streamed.
  /// - Throws: `file.packed-unreadable`, `file.packed-limit`; so may each read.
  package func source() throws(Reason) -> any ByteSource {
    let archive = try ArchiveHandle(path, packing)
    for _ in 0...position {
      guard try archive.next() else { return BytesInMemory([UInt8]()) }
    }
    if archive.isPackedTwice { throw PackedReason.nested }
    return try PackedSource(archive, mostBytes: mostBytes)
  }
}
