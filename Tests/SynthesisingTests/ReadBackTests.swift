import Adapting
import Diagnostics
import EconomyModel
import Foundation
import Reading
import Synthesising
import Testing

@Suite struct `A returned file that was invented` {
  @Test func `reads back by its adapter as exactly what was planted, in every shipped layout`() throws {
    let centre = try InventedCentre()
    let world = centre.world(seed: 7, households: 80)
    let folder = try InventedCentre.folder()
    let list = QueryListNumber(region: "990102", week: try BatchWeek("2026-W47"), place: 1, round: 0)
    for (index, adapter) in centre.folders.enumerated() where world.layouts[index].institution != world.silent {
      let planted = rows(of: world, index)
      let name = adapter.adapter.manifest.sampleName == nil ? "*\(adapter.adapter.name)*" : "*"
      var writer = try ReturnWriter(
        adapter, pattern: name, list: list, to: folder, seed: 7, rowsPerFile: 100_000)
      for row in planted { try writer.add(row) }
      try writer.finish()
      if planted.isEmpty { continue }
      let (read, rejected) = try records(adapter.adapter, folder, writer.written.first ?? "")
      #expect(rejected == planted.count { $0.fault != nil }, "\(adapter.adapter.name)")
      let sound = planted.filter { $0.fault == nil }
      try #require(read.count == sound.count, "\(adapter.adapter.name)")
      for (record, row) in zip(read, sound) { check(record, row, adapter.adapter) }
    }
  }

  private func rows(of world: SyntheticWorld, _ layout: Int) -> [ReturnedRow] {
    (0..<world.households).flatMap { number in
      var making = RowMaking(world, world.household(number))
      return making.rows().filter { $0.layout == layout }.flatMap { making.faulted($0.rows, $0.layout) }
    }
  }

  private func records(_ adapter: Adapter, _ folder: String, _ name: String) throws -> ([CanonicalRecord], Int) {
    var reader = try AdaptingReader(
      adapter: adapter, source: try PlainFile(path: folder + "/" + name), fileName: name)
    var (records, rejected, rows): ([CanonicalRecord], Int, [AdaptedRow]) = ([], 0, [])
    while try reader.next(&rows) {
      for row in rows {
        switch row {
        case .record(let record, _): records.append(record)
        case .rejected(let reject):
          rejected += 1
          if !["amount.not-a-number", "id.check-digit"].contains(reject.reason.code.name) {
            Issue.record("\(adapter.name): \(reject.reason)")
          }
        case .structure: break
        }
      }
    }
    _ = try reader.finish()
    return (records, rejected)
  }

  private func check(_ record: CanonicalRecord, _ row: ReturnedRow, _ adapter: Adapter) {
    let shown = Set(adapter.manifest.columns.map(\.target))
    let expected = row.outcome == .found ? row.fields.filter { shown.contains(.field($0.key)) } : [:]
    let found = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.field, $0.value) })
    #expect(found == expected, "\(adapter.name)")
    #expect(record.outcome == row.outcome)
    if shown.contains(.asOf) { #expect(record.asOf == row.asOf, "\(adapter.name)") }
    if shown.contains(.feedbackAt) { #expect(record.feedbackAt == row.feedbackAt, "\(adapter.name)") }
    guard case .document(.residentID(let id)) = record.subject.identity else {
      Issue.record("\(adapter.name): no identity")
      return
    }
    #expect(id.birthDate == row.birthDate)
    #expect(record.subject.name?.raw == row.name)
  }
}
