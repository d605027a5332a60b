import Adapting
import EconomyModel
import Foundation
import Reading
import Testing

@Suite struct `A file of a shipped layout without rows` {
  private let newline = UInt8(ascii: "\n")

  private func folder(_ name: String) throws -> AdapterFolder {
    try AdapterFolder(path: "\(ShippedAdapters.folder)/\(name)", catalogue: .national)
  }

  private func sample(_ folder: AdapterFolder) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.sample)))
  }

  /// The first lines of the folder's sample, in its own encoding, and an end.
  private func file(_ folder: AdapterFolder, lines: Int, end: [UInt8]) throws -> AdaptedFile {
    let bytes = try sample(folder)
    let ends = bytes.indices.filter { bytes[$0] == newline }
    let manifest = try String(contentsOfFile: folder.path + "/manifest.yaml", encoding: .utf8)
    let name = folder.adapter.manifest.sampleName ?? "sample.csv"
    return try AdaptedFile(Array(bytes[...ends[lines - 1]]) + end, manifest, fileName: name)
  }

  @Test func `means that nothing was found, when its trailer counts none and only hits are returned`() throws {
    let file = try file(folder("unemployment-injury"), lines: 1, end: Array("<EOF>\t0\t\t0.00\r\n".utf8))
    #expect(file.refusal == nil)
    #expect(file.records.isEmpty && file.rejects.isEmpty)
    #expect(file.summary?.rowCount == 0)
    #expect(file.summary?.isComplete == true)
    #expect(file.summary?.feedbackAt?.description == "2026-11-17")
  }

  @Test(arguments: [
    ("", "0 file.trailer-missing"), ("<EOF>\t1\t\t0.00\r\n", "2 file.count-differs"),
    ("<EOF>\t0\t\t5.00\r\n", "2 file.total-differs"), ("<EOF>\t\t\t0.00\r\n", "2 file.trailer-unreadable"),
  ])
  func `is refused when its trailer is lost or speaks of rows`(end: String, refusal: String) throws {
    #expect(try file(folder("unemployment-injury"), lines: 1, end: Array(end.utf8)).refusal == refusal)
  }

  @Test func `is refused where every subject should be answered`() throws {
    let medical = try folder("medical-settlement")
    let marker = try #require(try sample(medical).split(separator: newline).last).prefix(4)
    let empty = try file(medical, lines: 5, end: Array(marker) + Array(",0,,,,,,,0.00,,,,0.00,,\r\n".utf8))
    #expect(empty.refusal == "0 file.no-rows")
  }

  @Test func `answers its list where the file's name states one`() throws {
    let file = try file(folder("third-party-payment"), lines: 1, end: [])
    #expect(file.refusal == nil)
    #expect(file.summary?.list == "HD990102-2026W47")
    #expect(file.summary?.isComplete == true)
  }
}
