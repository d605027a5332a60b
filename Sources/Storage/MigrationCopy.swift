internal import Diagnostics
internal import Foundation

/// The copy of an older centre's database that is made before it is migrated: `backups/before-m0004_retention.sqlite`
/// beside it.
enum MigrationCopy {
  static func folder(beside database: String) -> String {
    URL(fileURLWithPath: database).deletingLastPathComponent().path + "/backups"
  }

  /// Runs `migrate` with the copy on the disk; another process that opens the centre meanwhile waits.
  /// - Throws: `store.copy-failed`: the database is as it was.
  static func made(
    of database: String, before migration: () throws -> String?, _ migrate: () throws -> Void
  ) throws {
    let folder = folder(beside: database)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder) }
    let lock = open(folder + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw failure(folder) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(folder) }
    }
    guard let first = try migration() else { return }
    try copy(database, to: folder, named: "before-\(first).sqlite")
    try migrate()
  }

  private static func copy(_ database: String, to folder: String, named name: String) throws {
    let temporary = folder + "/." + name + ".partial"
    CentreSnapshot.remove(temporary)
    do {
      try DatabaseCopy.make(of: database, at: temporary)
      guard rename(temporary, folder + "/" + name) == 0 else { throw DatabaseCopy.failure(folder) }
      try syncFolder(folder)
      try syncFolder(URL(fileURLWithPath: database).deletingLastPathComponent().path)
    } catch {
      CentreSnapshot.remove(temporary)
      let reason = Reason(storageError: error)
      throw Reason(
        .copyFailed, found: "the database cannot be copied before it is migrated: \(reason.found)",
        wayOut: "nothing was changed; make room in \(folder), or mend its rights, and run the command again")
    }
  }

  private static func syncFolder(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DatabaseCopy.failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw DatabaseCopy.failure(path) }
  }

  private static func failure(_ folder: String) -> Reason {
    Reason(
      .copyFailed,
      found: "the database cannot be copied before it is migrated: \(folder): \(String(cString: strerror(errno)))",
      wayOut: "nothing was changed; mend the folder's rights and run the command again")
  }
}
