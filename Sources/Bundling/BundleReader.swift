import CLibArchive
package import Diagnostics

/// Reads a tar file member by member. Names are relative, without `.`, `..` or empty parts; anything else than a plain
/// file is refused.
package final class BundleReader {
  package struct Member: Hashable, Sendable {
    package let name: String
    package let byteCount: Int64
    /// Seconds since 1970.
    package let modifiedAt: Int64
  }

  private let archive: OpaquePointer?
  private var entry: OpaquePointer?

  /// - Throws: `backup.damaged`; so do all its functions.
  package init(path: String) throws(Reason) {
    archive = archive_read_new()
    archive_read_support_format_tar(archive)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw BundleReason.damaged }
  }

  deinit { archive_read_free(archive) }

  /// Moves to the next member; nil at the end.
  package func next() throws(Reason) -> Member? {
    switch hedui_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: break
    case ARCHIVE_EOF: return nil
    case _: throw BundleReason.damaged
    }
    let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    guard archive_entry_filetype(entry) == 0o100000, archive_entry_hardlink(entry) == nil, Self.isSafe(name) else {
      throw BundleReason.unsafe(name)
    }
    return Member(name: name, byteCount: archive_entry_size(entry), modifiedAt: Int64(archive_entry_mtime(entry)))
  }

  /// The member's bytes in order; none at its end.
  package func read(upTo count: Int) throws(Reason) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = archive_read_data(archive, buffer.baseAddress, count)
      filled = max(0, got)
    }
    guard got >= 0 else { throw BundleReason.damaged }
    return bytes
  }

  private static func isSafe(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && !part.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
    }
  }
}
