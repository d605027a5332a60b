import Diagnostics
import Foundation
import Reading
import Testing
import Unpacking

/// Packs files by Python's own zipfile and gzip; what is written here is a script of one line.
private func packed(_ script: String, name: String = "a.bin") throws -> String {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-packed-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let path = folder.appendingPathComponent(name).path
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", "import zipfile, gzip, sys\np = sys.argv[1]\n\(script)", path]
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return path
}

private func zip(_ members: String, compress: Bool = true) throws -> String {
  try packed(
    """
    z = zipfile.ZipFile(p, 'w', zipfile.\(compress ? "ZIP_DEFLATED" : "ZIP_STORED"))
    for name, data in \(members):
      z.writestr(name, data)
    z.close()
    """)
}

private func text(_ member: PackedMember, piece: Int = 1000) throws -> String {
  var source = try member.source()
  var bytes: [UInt8] = []
  while true {
    let more = try source.read(upTo: piece)
    if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    bytes += more
  }
}

@Suite struct `A packed file` {
  @Test func `gives its members in order, streamed`() throws {
    let file = try #require(
      try PackedFile.open(zip("[('b.csv', '1,2\\n'), ('d/', ''), ('d/a.csv', 'x' * 100000), ('e.csv', '')]")))
    #expect(file.members.map(\.name) == ["b.csv", "d/a.csv", "e.csv"])
    #expect(try text(file.members[0]) == "1,2\n")
    #expect(try text(file.members[1], piece: 77) == String(repeating: "x", count: 100_000))
    #expect(try text(file.members[2]) == "")
  }

  @Test(arguments: [1, 77, 512, 513, 1 << 20]) func `fills room of any size`(size: Int) throws {
    let file = try #require(try PackedFile.open(zip("[('a.csv', '0123456789' * 2000), ('b.csv', 'x')]")))
    for (member, expected) in zip(file.members, [String(repeating: "0123456789", count: 2000), "x"]) {
      var source = try member.source()
      var (bytes, room): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: size))
      while true {
        let got = try room.withUnsafeMutableBytes { try source.read(into: $0) }
        if got == 0 { break }
        bytes += room[..<got]
      }
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
  }

  @Test func `says how large its members are, where it knows`() throws {
    let file = try #require(try PackedFile.open(zip("[('a.csv', 'x' * 100000), ('b.csv', '')]")))
    #expect(file.members.map(\.byteCount) == [100_000, 0])
  }

  @Test func `of gzip is one file under its own name`() throws {
    let path = try packed("open(p, 'wb').write(gzip.compress(b'1\\n') + gzip.compress(b'2\\n'))", name: "表.csv.gz")
    let file = try #require(try PackedFile.open(path))
    #expect(file.members.map(\.name) == ["表.csv"])
    #expect(try text(file.members[0]) == "1\n2\n")
  }

  @Test func `is told by its bytes, not by its name`() throws {
    #expect(try PackedFile.open(packed("open(p, 'w').write('1,2\\n')", name: "a.zip")) == nil)
    #expect(throws: Reason.self) { try PackedFile.open("/nowhere.zip") }
  }

  @Test func `has names in UTF-8 and in GB18030 without a flag`() throws {
    #expect(try PackedFile.open(zip("[('存款.csv', '1')]"))?.members.map(\.name) == ["存款.csv"])
    // A name of the same length in ASCII is overwritten, so that no flag is set.
    let path = try packed(
      """
      z = zipfile.ZipFile(p, 'w'); z.writestr('../ABCD.csv', '1'); z.close()
      data = open(p, 'rb').read().replace(b'ABCD', '存款'.encode('gb18030'))
      open(p, 'wb').write(data)
      """)
    let file = try #require(try PackedFile.open(path))
    #expect(file.members.map(\.name) == ["../存款.csv"])
    #expect(try text(file.members[0]) == "1")
  }

  @Test(arguments: [
    ("[('[Content_Types].xml', ''), ('xl/workbook.xml', '')]", DiagnosticCode.fileNotText),
    ("[]", .filePackedUnreadable), ("[('d/', '')]", .filePackedUnreadable),
    ("[(str(i), '') for i in range(1001)]", .filePackedLimit), ("[('a', '0' * 5000000)]", .filePackedLimit),
  ])
  func `is refused`(members: String, code: DiagnosticCode) throws {
    let path = try zip(members)
    #expect { try PackedFile.open(path) } throws: { ($0 as? Reason)?.code == code }
  }

  @Test func `is refused when it is encrypted`() throws {
    let path = try packed(
      """
      z = zipfile.ZipFile(p, 'w'); z.writestr('a', '1'); z.close()
      d = bytearray(open(p, 'rb').read()); d[6] |= 1; d[d.find(b'PK\\x01\\x02') + 8] |= 1
      open(p, 'wb').write(d)
      """)
    #expect { try PackedFile.open(path) } throws: { ($0 as? Reason)?.code == .filePackedUnreadable }
  }

  @Test func `never holds another one`() throws {
    for member in ["gzip.compress(b'1')", "b'PK\\x03\\x04' + b'0' * 100", "b'0' * 257 + b'ustar' + b'0' * 300"] {
      let file = try #require(try PackedFile.open(zip("[('a', \(member))]")))
      #expect { _ = try text(file.members[0]) } throws: { ($0 as? Reason)?.code == .filePackedUnreadable }
    }
    let twice = try packed("open(p, 'wb').write(gzip.compress(gzip.compress(b'1')))")
    let file = try #require(try PackedFile.open(twice))
    #expect { _ = try text(file.members[0]) } throws: { ($0 as? Reason)?.code == .filePackedUnreadable }
  }

  @Test func `is refused past its ratio though it declares no size, and when it is cut`() throws {
    let bomb = try packed("open(p, 'wb').write(gzip.compress(b'0' * 5000000))")
    let cut = try packed(
      "import os\nopen(p, 'wb').write(gzip.compress(os.urandom(300000))[:200000])")
    for (path, code) in [(bomb, DiagnosticCode.filePackedLimit), (cut, .filePackedUnreadable)] {
      let file = try #require(try PackedFile.open(path))
      #expect { _ = try text(file.members[0]) } throws: { ($0 as? Reason)?.code == code }
    }
  }
}
