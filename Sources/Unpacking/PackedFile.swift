package import Diagnostics
internal import Reading

/// A .zip or .gz file: the files in it, each read as if it lay on disk. Nothing is ever written.
package struct PackedFile: Sendable {
  package let members: [PackedMember]

  /// Nil when the file is not packed: then it is to be read as it is.
  /// - Throws: the reasons of opening a file; `file.packed-unreadable` for an archive that is encrypted, damaged or
  ///   empty, `file.packed-limit`, `file.not-text` for a workbook.
  package static func open(_ path: String, limits: PackingLimits = PackingLimits()) throws(Reason) -> PackedFile? {
    var plain = try PlainFile(path: path)
    let first = try plain.read(upTo: 1 << 16)
    guard let packing = Packing(first) else { return nil }
    var size = Int64(first.count)
    while true {
      let piece = try plain.read(upTo: 1 << 18)
      if piece.isEmpty { break }
      size += Int64(piece.count)
    }
    return try PackedFile(
      path, packing, mostBytes: min(limits.unpacked, max(limits.freeBytes, size * limits.ratio)), limits)
  }

  private init(_ path: String, _ packing: Packing, mostBytes: Int64, _ limits: PackingLimits) throws(Reason) {
    switch packing {
    case .gzip:
      let name = PackedName.withoutPacking(path)
      members = [
        PackedMember(name: name, path: path, packing: packing, position: 0, mostBytes: mostBytes, byteCount: 0)
      ]
    case .zip:
      members = try Self.entries(of: path, mostBytes, limits)
    }
  }

  private static func entries(
    of path: String, _ mostBytes: Int64, _ limits: PackingLimits
  ) throws(Reason) -> [PackedMember] {
    let archive = try ArchiveHandle(path, .zip)
    var members: [PackedMember] = []
    var position = 0
    var declared: Int64 = 0
    while try archive.next() {
      defer { position += 1 }
      if archive.isEncrypted { throw PackedReason.encrypted }
      let name = PackedName.text(archive.name)
      if name == "[Content_Types].xml" || name.hasPrefix("xl/") { throw PackedReason.workbook }
      if !archive.isFile { continue }
      declared = declared.addingReportingOverflow(archive.size).partialValue
      if declared > mostBytes || declared < 0 { throw PackedReason.limit("unpacked bytes", mostBytes) }
      members.append(
        PackedMember(
          name: name, path: path, packing: .zip, position: position, mostBytes: mostBytes, byteCount: archive.size))
      if members.count > limits.members { throw PackedReason.limit("members", Int64(limits.members)) }
    }
    if members.isEmpty { throw PackedReason.empty }
    return members
  }
}
