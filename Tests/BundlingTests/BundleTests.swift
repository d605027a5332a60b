import Bundling
import Diagnostics
import Glibc
import Testing

@Suite struct `A bundle` {
  private func written(_ members: [(name: String, bytes: [UInt8])]) throws -> String {
    var path = Array("/tmp/hedui-bundle-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    defer { close(descriptor) }
    let writer = try BundleWriter(descriptor: descriptor)
    for member in members {
      try writer.begin(member.name, byteCount: Int64(member.bytes.count), modifiedAt: 1_795_000_000)
      try writer.write(member.bytes)
    }
    try writer.finish()
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func read(_ path: String) throws -> [(BundleReader.Member, [UInt8])] {
    let reader = try BundleReader(path: path)
    var members: [(BundleReader.Member, [UInt8])] = []
    while let member = try reader.next() {
      var bytes: [UInt8] = []
      while true {
        let piece = try reader.read(upTo: 1000)
        if piece.isEmpty { break }
        bytes += piece
      }
      members.append((member, bytes))
    }
    return members
  }

  @Test func `gives back names, bytes and times as they were, Chinese and long ones too`() throws {
    let long = "archive/" + String(repeating: "深", count: 120) + ".sealed"
    let path = try written([
      ("backup.json", [1, 2]), ("adapters/死亡登记/样本.txt", []), (long, [UInt8](repeating: 7, count: 70_000)),
    ])
    defer { unlink(path) }
    let members = try read(path)
    #expect(members.map(\.0.name) == ["backup.json", "adapters/死亡登记/样本.txt", long])
    #expect(members.map(\.1.count) == [2, 0, 70_000] && members.allSatisfy { $0.0.modifiedAt == 1_795_000_000 })
  }

  @Test(arguments: ["../out", "/etc/out", "a//b", "a/./b", "a/../../b", "a\\b"])
  func `with a name that leads out of a centre is refused`(name: String) throws {
    let path = try written([(name, [1])])
    defer { unlink(path) }
    #expect { try read(path) } throws: { ($0 as? Reason)?.code == .backupDamaged }
  }

  @Test func `that is cut is refused, and so is what is none`() throws {
    let path = try written([("a", [UInt8](repeating: 1, count: 5000))])
    defer { unlink(path) }
    truncate(path, 3000)
    #expect { try read(path) } throws: { ($0 as? Reason)?.code == .backupDamaged }
    #expect { try read("/dev/null/none") } throws: { ($0 as? Reason)?.code == .backupDamaged }
  }

  @Test func `on a full disk says so`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    #expect {
      let writer = try BundleWriter(descriptor: descriptor)
      try writer.begin("a", byteCount: 100_000, modifiedAt: 0)
      try writer.write([UInt8](repeating: 1, count: 100_000))
      try writer.finish()
    } throws: { ($0 as? Reason)?.code == .backupFull }
  }
}
