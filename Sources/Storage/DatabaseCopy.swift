internal import Diagnostics
internal import Foundation
internal import GRDB

/// One database copied as of one moment, without its free pages, while others read and write it.
enum DatabaseCopy {
  /// - Parameter copy: a file that is not there; readable by its owner alone.
  static func make(of path: String, at copy: String) throws {
    let descriptor = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(copy) }
    defer { close(descriptor) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    try DatabaseQueue(path: path, configuration: configuration).inDatabase { database in
      try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
    }
    guard fsync(descriptor) == 0 else { throw Self.failure(copy) }
  }

  static func failure(_ path: String) -> DatabaseError {
    errno == ENOSPC || errno == EDQUOT
      ? DatabaseError(resultCode: .SQLITE_FULL)
      : DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "\(path): \(String(cString: strerror(errno)))")
  }
}
