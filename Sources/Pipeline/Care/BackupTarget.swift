internal import Diagnostics
internal import Foundation

/// Where a backup goes: first beside it, then under its name.
struct BackupTarget {
  let path: String
  private let folder: String
  var temporary: String { folder + "/." + URL(fileURLWithPath: path).lastPathComponent + ".partial" }

  /// - Throws: `backup.exists`, `backup.inside-centre`, `backup.unwritable`.
  init(_ path: String, of centre: CentreFolder) throws(Reason) {
    self.path = path
    folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let own = ResolvedPath.of(centre.path)
    guard !(ResolvedPath.of(path) + "/").hasPrefix(own + "/") else {
      throw Reason(
        .backupInside, found: "\(path) lies inside the centre", wayOut: "name a file outside, best on another disk")
    }
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw Reason(.backupExists, found: "there is a \(path) already", wayOut: "name a new file; none is overwritten")
    }
    guard access(folder, W_OK) == 0 else {
      throw Reason(
        .backupUnwritable, found: "cannot write into \(folder): \(String(cString: strerror(errno)))",
        wayOut: "name a folder that is there and writable")
    }
  }

  /// Gives it its name, unless somebody took it meanwhile; there after a power cut.
  func settle() throws(Reason) {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw Reason(.backupExists, found: "there is a \(path) by now", wayOut: "name a new file; none is overwritten")
    }
    try SyncedFile.rename(temporary, to: path)
    try SyncedFile.syncFolder(folder)
  }

  /// Faults of writing files, in words about the backup.
  static func faults<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let reason as Reason where reason.code == .archiveFull {
      throw Reason(.backupFull, found: reason.found, wayOut: "make room, and run the same command again")
    } catch let reason as Reason where reason.code == .archiveUnwritable {
      throw Reason(.backupUnwritable, found: reason.found, wayOut: reason.wayOut)
    }
  }
}
