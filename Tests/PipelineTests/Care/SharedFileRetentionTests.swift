import Diagnostics
import EconomyModel
import Foundation
import GRDB
import Pipeline
import Reporting
import Storage
import Testing

@Suite struct `Retention among families who share files` {
  @Test func `removes one and leaves the others' reports, evidence and counts as they were`() throws {
    let demonstrated = try DemonstratedCentre()
    let centre = demonstrated.centre
    let gone = "HD-2026-0002"
    let explain = {
      try centre.explanation(
        of: ItemCode("VH01"), ReportWanted(caseText: "HD-2026-0003"), .chinese, Shipped.operation())
    }
    let persons = try centre.store.read { transaction in
      try transaction.declaration(of: CaseNumber(rawValue: gone))?.request.persons ?? []
    }
    let others = try demonstrated.reports().filter { $0.key != gone }
    let walked = try explain()
    try Revocation.revoke(gone, on: "2026-11-22", at: centre, in: demonstrated.folder)
    _ = try centre.closeBatch(nil, Shipped.operation(at: "2026-12-04T09:00:00"))
    let outcome = try centre.retain(Shipped.operation(at: "2027-05-30T09:00:00"), isDryRun: false)
    #expect(outcome.cases == [gone] && outcome.facts > 0)
    // The husband owes support to a mother in another case; his marriage record there names his wife.
    let known = try centre.store.read { try $0.knownIdentities() }.documents
    let unknown = persons.map(\.document.matchingKey).filter { !known.contains($0) }
    #expect(unknown.count == 2 && outcome.persons == 2 && outcome.spokenOf > 0)
    let held = try unknown.flatMap { try CentreFiles.holding($0, in: centre.folder.path) }
    #expect(Set(held) == ["centre.sqlite"])
    for key in unknown { #expect(try centre.store.places(holding: Array(key.utf8)).forbidden == []) }
    let now = try demonstrated.reports()
    #expect(now.keys.sorted() == others.keys.sorted())
    for (caseNumber, report) in others { #expect(now[caseNumber] == report, "\(caseNumber)") }
    #expect(try explain() == walked)
    let database = try DatabaseQueue(path: centre.folder.database)
    #expect(try database.read { try String.fetchAll($0, sql: "SELECT file_name FROM leak") } == [])
    #expect(try centre.verifyAudit().isSound)
    let again = try centre.runBatch(
      BatchWeek("2026-W47"), paths: [], Shipped.operation(at: "2027-05-30T10:00:00"), progress: { _ in })
    #expect(again.prepared == 0)
  }
}
