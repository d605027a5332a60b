import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `Equal input gives equal reports` {
  private func returnedFiles() throws -> [String] {
    try Shipped.demonstration.returns.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
    }
  }

  @Test func `a second run over the same inbox changes nothing`() throws {
    let first = try DemonstratedCentre()
    let before = try first.reports()
    let again = try first.centre.runBatch(
      BatchWeek("2026-W47"), paths: try returnedFiles(), Shipped.operation(), progress: { _ in })
    #expect(again.received.allSatisfy { $0.trouble != nil }, "only refused files are read again")
    #expect(again.prepared == 0)
    #expect(try first.reports() == before)
    #expect(!before.isEmpty)
  }

  @Test func `files in any order give the same bytes`() throws {
    let forward = try DemonstratedCentre().reports()
    let files = try returnedFiles()
    let backward = try DemonstratedCentre(returns: Array(files.suffix(files.count / 2)))
    _ = try backward.centre.runBatch(
      BatchWeek("2026-W47"), paths: files.reversed(), Shipped.operation(), progress: { _ in })
    #expect(try backward.reports() == forward)
  }

  @Test func `every file delivered twice gives the same bytes`() throws {
    let once = try DemonstratedCentre().reports()
    let inbox = try TemporaryFolder()
    for (number, file) in try returnedFiles().enumerated() {
      let name = (file as NSString).lastPathComponent
      _ = try inbox.copy(file, to: "\(number)/\(name)")
      _ = try inbox.copy(file, to: "again/\(number)/\(name)")
    }
    let twice = try DemonstratedCentre(returns: [inbox.path])
    #expect(twice.outcome.recognised > 0)
    #expect(try twice.reports() == once)
  }
}
