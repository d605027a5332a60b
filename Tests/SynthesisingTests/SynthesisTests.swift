import EconomyModel
import Foundation
import Synthesising
import Testing

@Suite struct `A synthesis` {
  @Test func `writes the same bytes for the same seed and others for another`() throws {
    let (one, same, other) = (try written(seed: 7), try written(seed: 7), try written(seed: 8))
    #expect(one.keys.sorted() == same.keys.sorted())
    #expect(one == same)
    #expect(one["/truth.jsonl"] != other["/truth.jsonl"])
  }

  @Test func `writes a line of truth for each case and item, with every class among them`() throws {
    let centre = try InventedCentre()
    let world = centre.world(seed: 3, households: 400)
    let classes = (0..<400).flatMap { world.household($0).truth.map(\.difference.rawValue) }
    #expect(Set(classes).count == 7)
    let items = Set(world.household(0).truth.map(\.item))
    #expect((0..<400).allSatisfy { Set(world.household($0).truth.map(\.item)) == items })
  }

  @Test func `makes people whose numbers are their own and whose families are of usual size`() throws {
    let world = try InventedCentre().world(seed: 5, households: 900)
    let people = (0..<900).map { world.household($0).people }
    let ids = people.flatMap { $0.map(\.id) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("99") })
    let mean = Double(people.reduce(0) { $0 + $1.count(where: \.isMember) }) / 900
    #expect((2.2...2.6).contains(mean))
  }

  private func written(seed: UInt64) throws -> [String: Data] {
    let centre = try InventedCentre()
    let folder = try InventedCentre.folder()
    let synthesis = try Synthesis(
      households: 60, seed: seed, week: BatchWeek("2026-W47"), configuration: centre.configuration,
      adapters: centre.folders, rowsPerFile: 50)
    _ = try synthesis.write(to: folder) { _ in }
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files["/" + path] = FileManager.default.contents(atPath: folder + "/" + path)
    }
    return files
  }
}
