import Diagnostics
import Foundation
import Pipeline
import Reading
import Testing

@Suite struct `The archive` {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    try CentreKeys.create(in: folder.path + "/keys")
    try FileManager.default.createDirectory(atPath: folder.path + "/archive", withIntermediateDirectories: true)
    archive = try Archive(
      folder: folder.path + "/archive", key: CentreKeys(folder: folder.path + "/keys").archiveKey)
  }

  private func content(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

  private func keep(_ bytes: [UInt8]) throws -> ArchivedFile { try archive.receive(source: BytesInMemory(bytes)) }

  private func sealedPath(_ file: ArchivedFile) -> String { folder.path + "/archive/\(file.sha256).sealed" }

  private func overwrite(_ file: ArchivedFile, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: sealedPath(file))))
    change(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: sealedPath(file)))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `gives back any range of what it was given`(count: Int) throws {
    let plain = content(count)
    let file = try keep(plain)
    #expect(file.byteCount == Int64(count))
    for start in [0, 1, count / 3, count - 1] where start >= 0 && start <= count {
      for length in [0, 1, 70_000] where start + length <= count {
        let range = Int64(start)..<Int64(start + length)
        #expect(try archive.read(sha256: file.sha256, bytes: range) == Array(plain[start..<start + length]))
      }
    }
  }

  @Test func `streams the whole file in pieces of any size`() throws {
    let plain = content(150_000)
    let file = try keep(plain)
    for size in [1000, 65_536, 1_000_000] {
      var source = try archive.source(sha256: file.sha256)
      var bytes: [UInt8] = []
      while true {
        let piece = try source.read(upTo: size)
        if piece.isEmpty { break }
        bytes += piece
      }
      #expect(bytes == plain)
    }
  }

  @Test func `keeps the same bytes once and nothing in clear`() throws {
    let plain = Array(String(repeating: "张三,990102199001011234\n", count: 50).utf8)
    let first = try keep(plain)
    let second = try keep(plain)
    #expect(first == second)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/archive")
    #expect(names == ["\(first.sha256).sealed"])
    let sealed = try Data(contentsOf: URL(fileURLWithPath: sealedPath(first)))
    #expect(sealed.range(of: Data("990102199001011234".utf8)) == nil)
  }

  @Test func `notices a flipped bit, a cut tail and swapped blocks`() throws {
    let plain = content(200_000)
    let block = 12 + 65_536 + 16
    let changes: [(inout [UInt8]) -> Void] = [
      { $0[24 + 100] ^= 1 }, { $0[10] ^= 1 }, { $0.removeLast() }, { $0.removeLast($0.count - 24 - block) },
      { bytes in
        let first = Array(bytes[24..<24 + block])
        bytes.replaceSubrange(24..<24 + block, with: bytes[24 + block..<24 + 2 * block])
        bytes.replaceSubrange(24 + block..<24 + 2 * block, with: first)
      },
    ]
    for change in changes {
      let file = try keep(plain)
      try overwrite(file, change)
      #expect(throws: Reason.self) {
        var source = try archive.source(sha256: file.sha256)
        while try !source.read(upTo: 65_536).isEmpty {}
      }
      try FileManager.default.removeItem(atPath: sealedPath(file))
    }
  }

  @Test func `says which file is missing and sweeps what a killed run left`() throws {
    #expect { try archive.source(sha256: "00") } throws: { ($0 as? Reason)?.code == .archiveMissing }
    _ = try folder.write([1, 2, 3], to: "archive/left.partial")
    try archive.sweep()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/archive").isEmpty)
  }
}
