import Foundation
import Testing

/// Every input that fuzzing found worth keeping, read again in the normal build.
@Suite struct `What fuzzing found` {
  private func inputs(_ entry: FuzzEntry) throws -> [(name: String, bytes: [UInt8])] {
    let folder = ShippedSample.root + "/Tests/Fuzz/corpus/" + entry.rawValue
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
  }

  @Test(arguments: FuzzEntry.allCases) func `is read without loss, in pieces of any size`(entry: FuzzEntry) throws {
    let inputs = try inputs(entry)
    #expect(!inputs.isEmpty)
    #expect(inputs.count <= 150)
    for input in inputs {
      #expect(entry.faults(input.bytes) == [], "Tests/Fuzz/corpus/\(entry.rawValue)/\(input.name)")
    }
  }

  @Test func `would be told if a piece were lost`() {
    var cover = PieceCover(length: 10)
    cover.add(0..<4)
    cover.add(5..<9)
    cover.close(isWhole: true)
    #expect(cover.faults == ["a piece begins at 5 where 4 was due", "the last piece ends at 9 of 10 bytes"])
  }
}
