import Diagnostics
import Foundation
import Reading
import Testing

@Suite struct `A whole small file` {
  private func written(_ bytes: [UInt8]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("hedui-whole-\(UUID())")
    try Data(bytes).write(to: path)
    return path.path
  }

  @Test func `is read up to its cap`() throws {
    let path = try written(Array("张三\n".utf8))
    #expect(try WholeFile.text(path) == "张三\n")
    #expect(try WholeFile.bytes(path, most: 7).count == 7)
    #expect { try WholeFile.bytes(path, most: 6) } throws: { ($0 as? Reason)?.code == .fileTooLarge }
  }

  @Test func `is text only in UTF-8`() throws {
    let path = try written([0xD5, 0xC5])
    #expect(try WholeFile.bytes(path) == [0xD5, 0xC5])
    #expect { try WholeFile.text(path) } throws: { ($0 as? Reason)?.code == .fileNotUTF8 }
    #expect { try WholeFile.text("/nowhere") } throws: { ($0 as? Reason)?.code == .fileMissing }
  }
}
