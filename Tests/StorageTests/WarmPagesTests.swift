import Foundation
import GRDB
import Storage
import Testing

/// 常驻内存: what the system gave away of a database is back after one round.
@Suite struct `Pages kept in memory` {
  private let centre: TemporaryCentre

  /// Some megabytes, all of them in the database and none in its log.
  init() throws {
    centre = try TemporaryCentre()
    try DatabaseQueue(path: centre.path).writeWithoutTransaction { database in
      try database.execute(sql: "CREATE TABLE ballast (bytes BLOB)")
      for _ in 0..<64 { try database.execute(sql: "INSERT INTO ballast VALUES (zeroblob(65536))") }
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  @Test(.enabled(if: ResidentPages.canBeGivenAway)) func `are back after as many parts as there are`() throws {
    let pages = ResidentPages(centre.path)
    pages.giveAway()
    try #require(pages.count < pages.all / 2, "nothing was given away")
    let warm = try WarmPages(of: centre.store, longest: length())
    for part in 0..<7 { warm.read(part: Int64(part), of: 7) }
    // The system may take one back at any time.
    #expect(pages.count > pages.all * 9 / 10)
  }

  @Test(arguments: [1, 7, 240, 1 << 40]) func `are read once each in a round`(parts: Int64) throws {
    let warm = try WarmPages(of: centre.store, longest: length())
    let (first, last) = (0..<min(parts - 1, 239), parts - 1)
    let read = first.reduce(0) { $0 + warm.read(part: $1, of: parts) } + warm.read(part: last, of: parts)
    #expect(try read == length())
  }

  @Test func `are left alone in a database that is longer than memory allows`() throws {
    #expect(try WarmPages(of: centre.store, longest: length() - 1).read(part: 0, of: 1) == 0)
  }

  @Test func `cost the store none of its locks`() throws {
    #expect(try isLocked(), "an open database is")
    for _ in 0..<2 { #expect(try WarmPages(of: centre.store, longest: length()).read(part: 0, of: 1) > 0) }
    #expect(try isLocked())
  }

  private func length() throws -> Int64 {
    let length = try FileManager.default.attributesOfItem(atPath: centre.path)[.size]
    return try #require(length as? Int64)
  }

  /// Whether another process would be told that the database is open here: SQLite's shared lock, of 510 bytes.
  private func isLocked() throws -> Bool {
    let program = """
      import fcntl, sys
      try:
        fcntl.lockf(open(sys.argv[1], "r+b"), fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
      except OSError:
        sys.exit(9)
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, centre.path]
    try process.run()
    process.waitUntilExit()
    try #require([0, 9].contains(process.terminationStatus))
    return process.terminationStatus == 9
  }
}
