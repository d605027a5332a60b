import CLibArchive
package import Diagnostics

/// Writes members one after the other into a tar (pax) file that somebody else opened; ends with ``finish()``.
package final class BundleWriter {
  private let archive: OpaquePointer?
  private static let regularFile: UInt32 = 0o100000

  /// - Parameter descriptor: stays open.
  /// - Throws: `backup.unwritable`, `backup.disk-full`; so do all its functions.
  package init(descriptor: Int32) throws(Reason) {
    archive = archive_write_new()
    try check(archive_write_set_format_pax_restricted(archive))
    try check(archive_write_open_fd(archive, descriptor))
  }

  deinit { archive_write_free(archive) }

  /// Begins a member; exactly so many bytes follow.
  /// - Parameter modifiedAt: seconds since 1970.
  package func begin(_ name: String, byteCount: Int64, modifiedAt: Int64) throws(Reason) {
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_filetype(entry, Self.regularFile)
    archive_entry_set_perm(entry, 0o600)
    archive_entry_set_size(entry, byteCount)
    archive_entry_set_mtime(entry, Int(modifiedAt), 0)
    try check(hedui_write_header(archive, entry))
  }

  package func write(_ bytes: [UInt8]) throws(Reason) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        archive_write_data(archive, buffer.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      guard count > 0 else { throw failure }
      offset += count
    }
  }

  /// Writes what is left and the end.
  package func finish() throws(Reason) { try check(archive_write_close(archive)) }

  private func check(_ code: Int32) throws(Reason) {
    guard code == ARCHIVE_OK else { throw failure }
  }

  private var failure: Reason {
    BundleReason.unwritable(
      archive_errno(archive), archive_error_string(archive).map { String(cString: $0) } ?? "unknown fault")
  }
}
