import Crypto
import Diagnostics
import Foundation
import Pipeline
import Reading
import Synchronization
import Testing

@Suite struct `The archive` {
  private static let sizes = [0, 1, 65_535, 65_536, 65_537, 200_000, 1_048_576, 1_048_577, 2_300_000]

  @Test(arguments: sizes) func `gives back any range of what it was given`(count: Int) throws {
    let vault = try VaultArchive()
    let plain = VaultArchive.content(count)
    let file = try vault.keep(plain)
    #expect(file.byteCount == Int64(count))
    var chance = Seeded(state: UInt64(count))
    for _ in 0..<60 {
      let ends = [Int.random(in: 0...count, using: &chance), Int.random(in: 0...count, using: &chance)].sorted()
      let bytes = try vault.archive.read(sha256: file.sha256, bytes: Int64(ends[0])..<Int64(ends[1]))
      #expect(bytes == Array(plain[ends[0]..<ends[1]]), "\(ends)")
    }
  }

  @Test(arguments: sizes) func `streams the whole file in pieces of any size`(count: Int) throws {
    let vault = try VaultArchive()
    let plain = VaultArchive.content(count)
    let file = try vault.keep(plain)
    for size in [997, 65_536, 1_000_000] { #expect(try vault.readAll(file, pieceSize: size) == plain) }
  }

  @Test func `takes a file in pieces of any size`() throws {
    let vault = try VaultArchive()
    let plain = VaultArchive.content(140_000)
    let file = try vault.archive.receive(source: BytesInMemory(plain, pieceSize: 333))
    #expect(try vault.readAll(file) == plain)
  }

  @Test func `names a file by its SHA-256 and lets only its owner read it`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep(Array("abc".utf8))
    #expect(file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let mode = try FileManager.default.attributesOfItem(atPath: vault.path(file))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `keeps the same bytes once and nothing in clear`() throws {
    let vault = try VaultArchive()
    let plain = Array(String(repeating: "张三,990102199001011237\n", count: 50).utf8)
    let first = try vault.keep(plain)
    let sealed = try vault.sealed(first)
    #expect(try vault.keep(plain) == first)
    #expect(try vault.names == ["\(first.sha256).sealed"])
    #expect(try vault.sealed(first) == sealed)
    #expect(Data(sealed).range(of: Data("990102199001011237".utf8)) == nil)
  }

  @Test(arguments: sizes) func `fills room of any size`(count: Int) throws {
    let vault = try VaultArchive()
    let plain = VaultArchive.content(count)
    let file = try vault.keep(plain)
    for size in [997, 65_536, 1_000_000] {
      var source: any ByteSource = try vault.archive.source(sha256: file.sha256)
      var (bytes, room): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: size))
      while true {
        let got = try room.withUnsafeMutableBytes { try source.read(into: $0) }
        if got == 0 { break }
        bytes += room[..<got]
      }
      #expect(bytes == plain, "\(size)")
    }
  }

  @Test func `takes the same bytes from many at once, and keeps them once`() throws {
    let vault = try VaultArchive()
    let plain = VaultArchive.content(1_200_000)
    let archive = vault.archive
    let kept = Mutex<[FileDigest?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      let file = try? archive.receive(source: BytesInMemory(plain))
      kept.withLock { $0.append(file) }
    }
    let file = try #require(kept.withLock { $0.first ?? nil })
    #expect(kept.withLock { $0 } == [FileDigest?](repeating: file, count: 8))
    #expect(try vault.names == ["\(file.sha256).sealed"])
    #expect(try vault.readAll(file) == plain)
  }

  @Test func `refuses a place the file does not have`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep([1, 2, 3])
    for range: Range<Int64> in [2..<4, -1..<2, 9..<9] {
      #expect { try vault.archive.read(sha256: file.sha256, bytes: range) } throws: {
        ($0 as? Reason)?.code == .archiveDamaged
      }
    }
  }

  @Test func `says which file is missing`() throws {
    let vault = try VaultArchive()
    for name in ["00", "../keys", String(repeating: "a", count: 64)] {
      #expect { try vault.archive.source(sha256: name) } throws: { ($0 as? Reason)?.code == .archiveMissing }
    }
  }

  @Test func `sweeps what a killed run left, and nothing else`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep([1])
    _ = try vault.folder.write([1, 2, 3], to: "left.partial")
    _ = try vault.folder.write([1, 2, 3], to: "of-a-living-process.1.partial")
    try vault.archive.sweep()
    #expect(Set(try vault.names) == ["\(file.sha256).sealed", "of-a-living-process.1.partial"])
  }

  @Test func `deletes for good, and twice is no fault`() throws {
    let vault = try VaultArchive()
    let file = try vault.keep([1])
    try vault.archive.delete(sha256: file.sha256)
    try vault.archive.delete(sha256: file.sha256)
    #expect(vault.refusal(file) == .archiveMissing)
    #expect(try vault.names.isEmpty)
  }

  @Test func `leaves nothing behind when its source fails`() throws {
    let vault = try VaultArchive()
    #expect { try vault.archive.receive(source: FailingSource()) } throws: { ($0 as? Reason)?.code == .fileUnreadable }
    #expect(try vault.names.isEmpty)
  }

  @Test func `leaves nothing behind on a full disk and says so`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let vault = try VaultArchive()
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #expect(setrlimit(Int32(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect { try vault.keep(VaultArchive.content(200_000)) } throws: { ($0 as? Reason)?.code == .archiveFull }
      #expect(try vault.names.isEmpty)
    }
  }

  @Test func `is not opened without its folder`() {
    #expect { try Archive(folder: "/nowhere", key: SymmetricKey(size: .bits256)) } throws: {
      ($0 as? Reason)?.code == .archiveUnwritable
    }
  }
}

/// Gives a block and then fails, as a disk does.
private struct FailingSource: ByteSource {
  private var given = false

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    guard !given else { throw Reason(.fileUnreadable, found: "the disk failed") }
    given = true
    return [UInt8](repeating: 1, count: count)
  }
}
