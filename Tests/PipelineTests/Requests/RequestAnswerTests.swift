import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Reporting
import Storage
import Testing

/// What comes back to a request's own lists.
@Suite struct `An answer to a request's list` {
  private let requested: RequestedFamily
  private var family: OneFamily { requested.family }
  private var centre: Centre { requested.centre }
  private let son: (name: String, document: String)
  private let request: RequestOutcome
  private static let list = "HD990102-2026W48Q0001-26"

  /// Last week the office knew a car of the wife's; the request asks it about the son alone.
  init() throws {
    requested = try RequestedFamily()
    son = ("张小明", try OneFamily.identity("99010219950505135"))
    try requested.runWeek()
    let wife = RequestedFamily.Car(owner: requested.family.wife)
    _ = try requested.ingest(
      try requested.vehicles([wife], list: "HD990102-2026W47-26"), on: "2026-11-21")
    let form = requested.declaration([requested.family.husband, requested.family.wife, son])
    request = try requested.centre.request([.bytes(form, name: "form")], RequestedFamily.operation("2026-11-23"))
  }

  private func vehicle(_ subject: String) throws -> CellState? {
    try requested.cell(subject, "VH01", "traffic-police")?.state
  }

  private func run(_ files: [String], week: String = "2026-W47", on day: String = "2026-11-23") throws -> BatchOutcome {
    try centre.runBatch(BatchWeek(week), paths: files, RequestedFamily.operation(day, "operator-1")) { _ in }
  }

  private func office() throws -> StoredList {
    try #require(request.lists.first { $0.number.description == Self.list })
  }

  @Test func `is asked for whom nothing is known, and nobody else`() throws {
    let text = try requested.listText(office())
    #expect(text.contains(son.document) && !text.contains(family.wife.document))
    let states = try ["m1", "m2", "m3"].map { try vehicle($0) }
    #expect(states == [.nothing, .hit, .pending])
  }

  @Test func `is taken in by the weekly run, and its silence is about the persons it was asked about`() throws {
    let stranger = RequestedFamily.Car(owner: ("吴九", try OneFamily.identity("99010219700101001")))
    let outcome = try run([requested.vehicles([stranger], list: Self.list)])
    #expect(outcome.received.map(\.week) == [request.week] && outcome.prepared >= 1)
    let states = try ["m1", "m2", "m3"].map { try vehicle($0) }
    #expect(states == [.nothing, .hit, .nothing], "the wife's car is still known")
    #expect(outcome.summary.leaks.isEmpty)
  }

  @Test func `counts before what was taken over`() throws {
    let other = RequestedFamily.Car(owner: family.wife, plate: "苏Z99999")
    _ = try run([requested.vehicles([other], list: Self.list)], week: request.week.description)
    let lines = try #require(try requested.report().findings.first { $0.item.rawValue == "VH01" }).lines
    #expect(lines.compactMap(\.evidence).count == 1)
    #expect(lines.contains { line in line.fields.contains { $0.value == .text("苏Z99999") } })
    #expect(try vehicle("m2") == .hit)
  }

  @Test func `makes a supplement where the report was issued`() throws {
    _ = try centre.issue(RequestedFamily.caseText, week: nil, RequestedFamily.operation("2026-11-23", "supervisor-1"))
    let car = RequestedFamily.Car(owner: son, plate: "苏Z77777")
    _ = try run([requested.vehicles([car], list: Self.list)])
    let report = try requested.report()
    #expect(report.version == 2 && report.week == request.week && report.supplement?.isEmpty == false)
  }

  @Test func `may be taken in without a list's number only when a person says whose it is`() throws {
    let text = family.deposits([OneFamily.Deposit(name: son.name, document: son.document)], total: "6,000.00")
    let file = try family.folder.write(GB18030.bytes(text), to: "inbox/deposits_icbc_9.csv")
    #expect(try requested.ingest(file).received.map(\.week.description) == ["2026-W47"], "the one weekly batch")
    let own = text.replacing("6,000.00", with: "7,000.00")
    let said = try family.folder.write(GB18030.bytes(own), to: "inbox/deposits_icbc_8.csv")
    #expect(try requested.ingest(said, said: "2026-W48-Q0001").received.map(\.week) == [request.week])
    _ = try centre.compare(request.week, RequestedFamily.operation("2026-11-23")) { _ in }
    #expect(try requested.cell("m3", "BK01", "icbc-east")?.state == .hit)
    #expect(try requested.cell("m1", "BK01", "icbc-east")?.state == .hit, "taken over, as before")
  }

  @Test func `that is late closes the request when its lists are past due`() throws {
    let week = try BatchWeek("2026-W49")
    _ = try run([], week: week.description, on: "2026-12-02")
    #expect(try centre.store.read { try $0.openRequests() }.map(\.week) == [request.week])
    _ = try run([], week: week.description, on: "2026-12-03")
    #expect(try centre.store.read { try $0.openRequests() }.isEmpty)
    let late = try requested.ingest(requested.vehicles([], list: Self.list), on: "2026-12-03")
    #expect(late.troubles.isEmpty || late.received.map(\.week) == [request.week])
  }
}
