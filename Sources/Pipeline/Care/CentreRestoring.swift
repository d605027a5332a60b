internal import Bundling
internal import Configuring
internal import Crypto
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading

/// 恢复: makes a centre out of a backup, beside its place and then renamed into it, and joins it to its keys.
package struct CentreRestoring {
  private static let pieceSize = 1 << 16

  private let backup: String
  private let folder: CentreFolder
  private let keys: String?

  /// - Parameter keys: where the keys of the restored centre lie, where `centre.yaml` is to say so; nil: as it says.
  package init(backup: String, folder: String, keys: String? = nil) {
    self.backup = backup
    self.folder = CentreFolder(path: URL(fileURLWithPath: folder).standardizedFileURL.path)
    self.keys = keys
  }

  /// Run again, it goes on where it stood.
  /// - Throws: `backup.missing`, `backup.damaged`, `backup.newer-format`, `centre.exists`, `backup.unwritable`,
  ///   `backup.disk-full`: then there is no centre; `keys.missing`, `keys.other`, `restore.keys-in-use`: the centre
  ///   stands and waits for its keys.
  package func restore(_ operation: Operation) throws -> RestoreOutcome {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw Reason(.backupMissing, found: "there is no \(backup)", wayOut: "name the file that 'hedui backup' wrote")
    }
    let reader = try BundleReader(path: backup)
    let manifest = try firstMember(reader)
    let marks = RestoreMarks(folder: folder)
    if marks.isThere {
      guard try BackupManifest(json: WholeFile.bytes(marks.manifest)) == manifest else { throw exists }
    } else {
      guard ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).isEmpty else { throw exists }
      try BackupTarget.faults { try build(manifest, from: reader) }
    }
    return try RestoreJoining(marks: marks, manifest: manifest, operation: operation).join()
  }

  private var exists: Reason {
    Reason(
      .centreExists, found: "\(folder.path) is not empty",
      wayOut: "restore into a new folder; what is there is never overwritten")
  }

  private func firstMember(_ reader: BundleReader) throws -> BackupManifest {
    guard let first = try reader.next(), first.name == BackupManifest.fileName else {
      throw Reason(
        .backupDamaged, found: "the member '\(BackupManifest.fileName)' is not the first of \(backup)",
        wayOut: "name the file that 'hedui backup' wrote")
    }
    var json: [UInt8] = []
    while json.count < WholeFile.mostBytes {
      let piece = try reader.read(upTo: Self.pieceSize)
      if piece.isEmpty { break }
      json += piece
    }
    return try BackupManifest(json: json)
  }

  private func build(_ manifest: BackupManifest, from reader: BundleReader) throws {
    let place = URL(fileURLWithPath: folder.path)
    let above = place.deletingLastPathComponent().path
    let beside = CentreFolder(path: above + "/." + place.lastPathComponent + ".restoring")
    try? FileManager.default.removeItem(atPath: beside.path)
    do {
      for path in beside.all { try makeFolder(path) }
      for member in manifest.members { try unpack(member, from: reader, to: beside) }
      if let extra = try reader.next() { throw Self.altered(extra.name, "is not one that 'backup.json' lists") }
      if let keys { try point(beside, to: keys) }
      try write(manifest.json(), to: RestoreMarks(folder: beside).manifest)
      try syncFolders(beside.path)
      try SyncedFile.rename(beside.path, to: folder.path)
      try SyncedFile.syncFolder(above)
    } catch {
      try? FileManager.default.removeItem(atPath: beside.path)
      throw error
    }
  }

  private func unpack(
    _ listed: BackupManifest.Member, from reader: BundleReader, to beside: CentreFolder
  ) throws {
    guard let member = try reader.next() else { throw Self.altered(listed.name, "is missing: the backup is cut") }
    guard member.name == listed.name else { throw Self.altered(listed.name, "is missing") }
    let path = listed.name == "audit.heads" ? RestoreMarks(folder: beside).heads : beside.path + "/" + listed.name
    try makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    let file = try SyncedFile(creating: path, mode: 0o600)
    var hash = SHA256()
    while true {
      guard let piece = try? reader.read(upTo: Self.pieceSize) else {
        throw Self.altered(listed.name, "is cut or damaged")
      }
      if piece.isEmpty { break }
      hash.update(data: piece)
      try file.write(piece)
    }
    guard Hexadecimal.text(hash.finalize()) == listed.sha256, member.byteCount == listed.byteCount else {
      throw Self.altered(listed.name, "is not what was backed up: its SHA-256 differs")
    }
    try file.sync()
    file.setModification(member.modifiedAt)
  }

  private static func altered(_ name: String, _ fault: String) -> Reason {
    Reason(
      .backupDamaged, found: "the member '\(name)' \(fault)", wayOut: "nothing was restored; take another backup")
  }

  private func makeFolder(_ path: String) throws(Reason) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Reason(
        .backupUnwritable, found: "cannot make \(path): \(error.localizedDescription)",
        wayOut: "name a folder whose parent is there and writable")
    }
  }

  /// Lets the restored centre's `centre.yaml` name another folder of keys.
  private func point(_ beside: CentreFolder, to keys: String) throws {
    let lines = try WholeFile.text(beside.configuration).split(separator: "\n", omittingEmptySubsequences: false)
    let full = URL(fileURLWithPath: keys).standardizedFileURL.path.replacing("\"", with: "\\\"")
    let pointed = lines.map { $0.hasPrefix("keys:") ? "keys: \"\(full)\"" : String($0) }.joined(separator: "\n")
    try SyncedFile.remove(beside.configuration)
    try write(Array(pointed.utf8), to: beside.configuration)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Reason) {
    let file = try SyncedFile(creating: path, mode: 0o600)
    try file.write(bytes)
    try file.sync()
  }

  private func syncFolders(_ path: String) throws {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in names {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder), isFolder.boolValue {
        try SyncedFile.syncFolder(path + "/" + name)
      }
    }
    try SyncedFile.syncFolder(path)
  }
}

/// What a restore came to.
package struct RestoreOutcome: Hashable, Sendable {
  package let manifest: BackupManifest
  /// Where the keys lie.
  package let keysFolder: String
  /// The file of audit heads that was there before, under its new name; nil when there was none other.
  package let headsSetAside: String?
}
