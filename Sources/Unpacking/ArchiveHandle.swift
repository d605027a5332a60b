import CLibArchive
import Diagnostics

/// An open archive of libarchive; closes itself.
final class ArchiveHandle {
  private let archive: OpaquePointer?
  private var entry: OpaquePointer?

  init(_ path: String, _ packing: Packing) throws(Reason) {
    archive = archive_read_new()
    switch packing {
    case .zip: archive_read_support_format_zip(archive)
    case .gzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
    }
    if archive_read_open_filename(archive, path, 1 << 16) != ARCHIVE_OK { throw PackedReason.damaged }
  }

  deinit { archive_read_free(archive) }

  /// Moves to the next member; false at the end.
  func next() throws(Reason) -> Bool {
    switch hedui_next_header(archive, &entry) {
    case ARCHIVE_OK, ARCHIVE_WARN: return true
    case ARCHIVE_EOF: return false
    case _: throw isEncrypted ? PackedReason.encrypted : PackedReason.damaged
    }
  }

  var isEncrypted: Bool {
    entry.map { archive_entry_is_encrypted($0) != 0 } ?? false || archive_read_has_encrypted_entries(archive) > 0
  }

  /// gzip inside gzip: libarchive takes off every layer.
  var isPackedTwice: Bool { archive_filter_count(archive) > 2 }

  var isFile: Bool { archive_entry_filetype(entry) == 0o100000 }

  /// As the archive declares it; 0 when it does not.
  var size: Int64 { archive_entry_size_is_set(entry) != 0 ? max(0, archive_entry_size(entry)) : 0 }

  /// As it stands in the archive.
  var name: [UInt8] {
    guard let name = archive_entry_pathname(entry) else { return [] }
    return Self.bytes(name)
  }

  /// Writes to the room's front; 0 at the member's end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    let got = archive_read_data(archive, room.baseAddress, room.count)
    if got < 0 { throw PackedReason.damaged }
    return got
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = text
    while at.pointee != 0 {
      bytes.append(UInt8(bitPattern: at.pointee))
      at += 1
    }
    return bytes
  }
}
