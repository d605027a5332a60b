internal import Bundling
internal import Configuring
package import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage

/// 备份: everything a centre is, as of one moment, in one tar file; a batch may run meanwhile.
struct BackupWriting {
  static let careRuns = Reason(
    .careAlreadyRunning, found: "a backup or a retention run holds this centre",
    wayOut: "wait until it ends and run the same command again")

  let centre: Centre
  let operation: Operation

  /// - Throws: `backup.exists`, `backup.inside-centre`, `backup.unwritable`, `backup.disk-full`, `backup.changed`,
  ///   `care.already-running`; nothing is left behind then.
  func write(to path: String, progress: (Int64, Int64) -> Void) throws -> BackupOutcome {
    let lock = try CentreLock(path: centre.folder.careLock, heldBy: Self.careRuns)
    defer { withExtendedLifetime(lock) {} }
    Self.sweep(centre.folder)
    let target = try BackupTarget(path, of: centre.folder)
    let snapshotFile = Self.snapshotFile(of: centre.folder)
    let headsFile = Self.headsFile(of: centre.folder)
    let snapshot = try CentreSnapshot(of: centre.store, at: snapshotFile)
    defer { Self.sweep(centre.folder) }
    let content = try snapshot.read { try BackupContent(centre, in: $0) }
    try BackupTarget.faults { try copyHeads(through: content.auditCount, to: headsFile) }
    let members =
      [
        BackupContent.Member(name: "centre.sqlite", path: snapshotFile),
        BackupContent.Member(name: "audit.heads", path: headsFile),
      ] + content.members
    let manifest = try manifest(of: members, content)
    do {
      try BackupTarget.faults { try pack(members, manifest, into: target.temporary, progress) }
      try note(manifest)
      try BackupTarget.faults { try target.settle() }
    } catch {
      unlink(target.temporary)
      throw error
    }
    return BackupOutcome(path: path, manifest: manifest)
  }

  private static func snapshotFile(of folder: CentreFolder) -> String { folder.path + "/.backup.sqlite.partial" }
  private static func headsFile(of folder: CentreFolder) -> String { folder.path + "/.backup.heads.partial" }

  /// Removes what a killed backup left inside the centre.
  static func sweep(_ folder: CentreFolder) {
    CentreSnapshot.remove(snapshotFile(of: folder))
    unlink(headsFile(of: folder))
    // A name that comes back after a power cut is swept by the next run.
    try? SyncedFile.syncFolder(folder.path)
  }

  private func manifest(of members: [BackupContent.Member], _ content: BackupContent) throws -> BackupManifest {
    try BackupManifest(
      centre: centre.configuration.name, region: centre.configuration.region,
      folder: ResolvedPath.of(centre.folder.path), moment: operation.at, auditCount: content.auditCount,
      auditHead: Hexadecimal.text(content.auditHead), missing: content.missing,
      members: try members.map(Self.listed), keys: centre.keys)
  }

  /// The heads of the rows that the snapshot has: what is appended meanwhile belongs to later rows.
  private func copyHeads(through last: Int64, to path: String) throws {
    unlink(path)
    let file = try SyncedFile(creating: path, mode: 0o600)
    var lines = try AuditHeads(file: centre.keys.auditHeadsFile).lines()
    var torn: [UInt8] = []  // the last line may be torn only because it is being written
    while let line = try lines.next() {
      switch line.content {
      case .head(let sequence, _) where sequence > last: return
      case .head(let sequence, let hash):
        try file.write(torn + AuditHeads.line(sequence, hash))
        torn = []
      case .fragment(let bytes): torn += bytes + [UInt8(ascii: "\n")]
      }
    }
  }

  private func pack(
    _ members: [BackupContent.Member], _ manifest: BackupManifest, into path: String,
    _ progress: (Int64, Int64) -> Void
  ) throws {
    unlink(path)
    let file = try SyncedFile(creating: path, mode: 0o600)
    let writer = try BundleWriter(descriptor: file.descriptor)
    let json = try manifest.json()
    try writer.begin(BackupManifest.fileName, byteCount: Int64(json.count), modifiedAt: 0)
    try writer.write(json)
    let total = manifest.members.reduce(0) { $0 + $1.byteCount }
    var done: Int64 = 0
    for (member, listed) in zip(members, manifest.members) {
      try writer.begin(
        member.name, byteCount: listed.byteCount, modifiedAt: Self.modification(of: member.path))
      var file = try DigestedFile(path: member.path)
      while file.byteCount <= listed.byteCount {
        let piece = try file.next()
        if piece.isEmpty { break }
        guard file.byteCount <= listed.byteCount else { throw Self.changed(member.name) }
        try writer.write(piece)
        progress(done + file.byteCount, total)
      }
      done += file.byteCount
      guard file.sha256 == listed.sha256 else { throw Self.changed(member.name) }
    }
    try writer.finish()
    try file.sync()
  }

  private func note(_ manifest: BackupManifest) throws {
    try centre.record(AuditEntry(.backup, detail: manifest.words, resultCount: manifest.members.count), operation)
  }

  private static func listed(_ member: BackupContent.Member) throws -> BackupManifest.Member {
    var file = try DigestedFile(path: member.path)
    while try !file.next().isEmpty {}
    return BackupManifest.Member(name: member.name, byteCount: file.byteCount, sha256: file.sha256)
  }

  private static func modification(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : 0
  }

  private static func changed(_ name: String) -> Reason {
    Reason(
      .backupChanged, found: "'\(name)' changed while it was being copied",
      wayOut: "nothing was written; run the same command again")
  }
}

/// What a backup came to.
package struct BackupOutcome: Hashable, Sendable {
  package let path: String
  package let manifest: BackupManifest

  /// A warning for each file that the backup lacks because the centre does.
  package var warnings: [Diagnostic] {
    manifest.missing.map { name in
      Diagnostic(
        Reason(
          .backupIncomplete, found: "'\(name)' is not in the centre any more, and the database rests on it",
          wayOut: "look for it in an older backup"), at: Place(file: path), severity: .warning)
    }
  }
}

extension BackupManifest {
  /// How the audit record names a backup.
  var words: String { "backup of \(moment): \(auditCount) audit rows, head \(auditHead), seal \(seal)" }
}
