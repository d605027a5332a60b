import Adapting
import Diagnostics
import EconomyModel
import Foundation
import Testing

/// The repository's `Adapters/`, found upwards from this file.
enum ShippedAdapters {
  static let folder: String = {
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path + "/Package.swift") {
      place.deleteLastPathComponent()
    }
    return place.appendingPathComponent("Adapters").resolvingSymlinksInPath().path
  }()

  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/manifest.yaml") }.sorted()
  }()
}

@Suite struct `An adapter's folder` {
  private let isRecording = ProcessInfo.processInfo.environment["HEDUI_RECORD"] == "1"

  private func check(_ name: String) throws -> AdapterCheck {
    AdapterCheck(try AdapterFolder(path: "\(ShippedAdapters.folder)/\(name)", catalogue: .national))
  }

  /// A shipped adapter's folder in a temporary one of its own.
  private func copied(_ name: String) throws -> String {
    let copy = FileManager.default.temporaryDirectory.path + "/hedui-\(UUID().uuidString)/\(name)"
    let parent = URL(fileURLWithPath: copy).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(ShippedAdapters.folder)/\(name)", toPath: copy)
    return copy
  }

  @Test func `is there for each of the 27 items, 26 times and more`() throws {
    #expect(ShippedAdapters.names.count >= 26)
    let items = try ShippedAdapters.names.map { try check($0).folder.adapter.item.code }
    #expect(Set(items) == Set(ItemCatalogue.national.items.map(\.code)))
  }

  @Test(arguments: ShippedAdapters.names) func `gives the records and rejects it expects`(name: String) throws {
    do {
      let check = try check(name)
      if isRecording {
        let recording = try check.record()
        try recording.records.write(toFile: check.folder.expectedRecords, atomically: true, encoding: .utf8)
        try recording.rejects.write(toFile: check.folder.expectedRejects, atomically: true, encoding: .utf8)
        if let query = recording.query, let file = check.folder.expectedQuery {
          try Data(query).write(to: URL(fileURLWithPath: file))
        }
        Issue.record("recorded \(name) anew: look at the difference, then run without HEDUI_RECORD")
        return
      }
      for difference in try check.differences() { Issue.record("\(difference.rendered)") }
    } catch let diagnostics as Diagnostics {
      Issue.record("\(diagnostics.rendered)")
    }
  }

  @Test func `shows how its institutions are asked, in lists of at least six kinds`() throws {
    let asking = try ShippedAdapters.names.map(check).filter { $0.folder.adapter.manifest.query != nil }
    #expect(asking.count >= 6)
    let kept = asking.filter { FileManager.default.fileExists(atPath: $0.folder.expectedQuery ?? "") }
    #expect(kept.map(\.folder.adapter.name) == asking.map(\.folder.adapter.name))
    let encodings = Set(asking.compactMap { $0.folder.adapter.manifest.query?.encoding })
    #expect(encodings.isSuperset(of: [.utf8, .utf8Marked, .gb18030, .utf16]))
    #expect(Set(asking.compactMap { $0.folder.adapter.manifest.query?.granularity }).count == 2)
  }

  @Test func `whose list is changed is told the line`() throws {
    let copy = try copied("bank-deposits-pipe")
    defer { try? FileManager.default.removeItem(at: URL(fileURLWithPath: copy).deletingLastPathComponent()) }
    let file = copy + "/expected-query.csv"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let third = bytes.indices.filter { bytes[$0] == 0x0A }[1]
    bytes[third + 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let folder = try AdapterFolder(path: copy, catalogue: .national)
    #expect(try AdapterCheck(folder).differences().map(\.place) == [Place(file: file, line: 3)])
    try FileManager.default.removeItem(atPath: file)
    #expect(try AdapterCheck(folder).differences().isEmpty)
  }

  @Test(arguments: ShippedAdapters.names) func `is small and shows what goes wrong`(name: String) throws {
    let check = try check(name)
    let recording = try check.record()
    #expect(recording.recordCount + recording.rejectCount >= 20)
    #expect(recording.rejectCount >= 1)
    let manifest = try String(contentsOfFile: check.folder.path + "/manifest.yaml", encoding: .utf8)
    #expect(manifest.split(separator: "\n").count <= 60)
  }

  @Test func `whose expectation is changed is told with file and line`() throws {
    let copy = try copied("bank-deposits-flags")
    defer { try? FileManager.default.removeItem(at: URL(fileURLWithPath: copy).deletingLastPathComponent()) }
    let file = copy + "/expected-records.jsonl"
    var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    lines[2] = lines[2].replacingOccurrences(of: "found", with: "nothing")
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let folder = try AdapterFolder(path: copy, catalogue: .national)
    let differences = try AdapterCheck(folder).differences()
    #expect(differences.map(\.place) == [Place(file: file, line: 3)])
    #expect(differences.map(\.code) == [.adapterSampleDiffers])
  }
}
