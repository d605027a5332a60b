internal import Configuring
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading
internal import Storage

/// Joins a restored centre to its keys: the audit heads begin from the backup's, and the first record after it says
/// what was restored.
struct RestoreJoining {
  let marks: RestoreMarks
  let manifest: BackupManifest
  let operation: Operation

  /// - Throws: `keys.missing`, `keys.other`, `restore.keys-in-use`: nothing has changed then.
  func join() throws -> RestoreOutcome {
    let folder = marks.folder
    let configuration = try CentreConfiguration(
      yaml: WholeFile.text(folder.configuration), file: folder.configuration)
    let keysFolder = ResolvedPath.of(configuration.keysFolder(relativeTo: folder.path))
    let keys = try foundKeys(in: keysFolder)
    try refuseOther(keys, keysFolder)
    try refuseShared(keysFolder)
    let centre = try Centre(opening: folder.path, joining: true)
    let isNoted = try centre.store.read { try $0.lastAudit()?.sequence ?? 0 } > manifest.auditCount
    let aside = isNoted ? nil : try beginHeads(keys.auditHeadsFile)
    if !isNoted { try note(aside, at: centre) }
    try marks.remove()
    return RestoreOutcome(manifest: manifest, keysFolder: keysFolder, headsSetAside: aside)
  }

  private func note(_ aside: String?, at centre: Centre) throws {
    let old = aside.map { "; earlier heads set aside as \(URL(fileURLWithPath: $0).lastPathComponent)" } ?? ""
    let entry = AuditEntry(.restore, detail: manifest.words + old, resultCount: manifest.members.count)
    try centre.record(entry, operation)
  }

  private func foundKeys(in keysFolder: String) throws(Reason) -> CentreKeys {
    do throws(Reason) {
      return try CentreKeys(folder: keysFolder)
    } catch  where error.code == .keysMissing {
      throw Reason(
        .keysMissing, found: "the files are restored; the keys, which no backup holds, are not in \(keysFolder)",
        wayOut: "put the centre's keys folder there and run the same command again: it goes on")
    }
  }

  private func refuseOther(_ keys: CentreKeys, _ keysFolder: String) throws {
    guard try !manifest.isSealed(by: keys) else { return }
    throw Reason(
      .keysOther,
      found: "the keys in \(keysFolder) are not those of the centre that was backed up, "
        + "or the backup's list of members was altered; its audit record cannot be verified",
      wayOut: "put the right keys folder there and run the same command again")
  }

  /// The heads of a centre that lives on must not be taken from it.
  private func refuseShared(_ keysFolder: String) throws {
    let original = CentreFolder(path: manifest.folder)
    guard ResolvedPath.of(original.path) != ResolvedPath.of(marks.folder.path),
      FileManager.default.fileExists(atPath: original.database),
      let yaml = try? WholeFile.text(original.configuration),
      let configuration = try? CentreConfiguration(yaml: yaml, file: original.configuration),
      ResolvedPath.of(configuration.keysFolder(relativeTo: original.path)) == keysFolder
    else { return }
    throw Reason(
      .restoreKeysInUse, found: "the centre in \(original.path) still stands and uses the keys in \(keysFolder)",
      wayOut: "copy the keys folder and name the copy with --keys, in a new folder; or move the old centre away")
  }

  /// What was in its place is kept under another name.
  private func beginHeads(_ file: String) throws -> String? {
    let heads = try WholeFile.bytes(marks.heads, most: .max)
    var aside: String?
    if FileManager.default.fileExists(atPath: file) {
      if try WholeFile.bytes(file, most: .max) == heads { return nil }
      let digits = operation.at.description.filter(\.isNumber)
      var name = "\(file).before-restore-\(digits)"
      while FileManager.default.fileExists(atPath: name) { name += "-again" }
      try SyncedFile.rename(file, to: name)
      aside = name
    }
    try SyncedFile.replace(file, with: heads)
    return aside
  }
}
