import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `A backup taken while a batch runs` {
  private static let week = "2026-W47"

  private func reports(_ centre: Centre) throws -> [String: String] {
    var reports: [String: String] = [:]
    for number in try centre.caseNumbers(in: BatchWeek(Self.week)) {
      let wanted = ReportWanted(caseText: number.rawValue)
      reports[number.rawValue] = try centre.report(wanted, use: .view("json"), Shipped.operation()).canonicalJSON
    }
    return reports
  }

  /// At some of a run's steps: the cut-off, in the middle of files, between them, while it compares.
  @Test func `restores to a centre whose run goes on to the same end`() throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/centre"
    try CentreCreation(shipped: Shipped.files).create(at: place)
    let centre = try Centre(opening: place)
    let beside = try Centre(opening: place)
    let demonstration = Shipped.demonstration
    _ = try centre.accept(demonstration.scenarios.flatMap(\.declarations), Shipped.operation())
    var steps = 0
    var backups: [String] = []
    _ = try centre.runBatch(
      BatchWeek(Self.week), paths: demonstration.returns, Shipped.operation(),
      progress: { _ in
        steps += 1
        guard [1, 2, 20, 45, 70].contains(steps) else { return }
        let path = folder.path + "/\(steps).backup"
        if (try? beside.backUp(to: path, Shipped.operation()) { _, _ in }) != nil { backups.append(path) }
      })
    #expect(backups.count == 5, "\(steps) steps")
    let expected = try reports(centre)
    let content = try CentreFiles.content(of: centre.folder.database)
    for (number, backup) in backups.enumerated() {
      let keys = folder.path + "/keys-\(number)"
      try FileManager.default.copyItem(atPath: place + ".keys", toPath: keys)
      let again = folder.path + "/again-\(number)"
      _ = try CentreRestoring(backup: backup, folder: again, keys: keys).restore(Shipped.operation())
      let restored = try Centre(opening: again)
      _ = try restored.runBatch(
        BatchWeek(Self.week), paths: demonstration.returns, Shipped.operation(), progress: { _ in })
      #expect(try reports(restored) == expected, "\(backup)")
      #expect(try CentreFiles.content(of: restored.folder.database) == content, "\(backup)")
      #expect(
        CentreFiles.all(in: again + "/outbox") == CentreFiles.all(in: place + "/outbox"), "\(backup)")
      #expect(try restored.verifyAudit().isSound)
    }
    #expect(try centre.verifyAudit().isSound)
  }
}
