import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Storage
import Testing

@Suite struct `A due date that reaches a year without its table` {
  private let family: OneFamily
  private let week: BatchWeek

  /// The list leaves on 2026-12-24: seven working days later 2027 has begun.
  init() throws {
    family = try OneFamily()
    week = try BatchWeek("2026-W52")
    let operation = try Shipped.operation(at: "2026-12-24T09:00:00")
    _ = try family.centre.openBatch(week, everybody: true, operation) { _ in }
    _ = try family.centre.writeLists(week, again: false, operation)
    _ = try family.centre.compare(week, operation) { _ in }
  }

  /// What the State Council might say of 2027: *sample*.
  private func announce2027() throws {
    let file = family.centre.folder.holidays
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let table = """
      years:
        2027:
          source: sample
          holidays:
            - {name: 元旦, from: 2027-01-01, to: 2027-01-05}
            - {name: 春节, from: 2027-02-05, to: 2027-02-11}
            - {name: 清明节, from: 2027-04-03, to: 2027-04-05}
            - {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
            - {name: 端午节, from: 2027-06-09, to: 2027-06-09}
            - {name: 中秋节, from: 2027-09-15, to: 2027-09-15}
            - {name: 国庆节, from: 2027-10-01, to: 2027-10-07}
          workdays: []

      """
    try text.replacing("years:\n", with: table, maxReplacements: 1).write(
      toFile: file, atomically: true, encoding: .utf8)
  }

  private func dues() throws -> Set<DueDate> { Set(try family.centre.lists(of: week).map(\.due)) }

  @Test func `is provisional, and no batch closes on it however late it is`() throws {
    #expect(try dues().map(\.isProvisional) == [true])
    let late = try Shipped.operation(at: "2027-03-01T09:00:00")
    #expect { try family.centre.closeBatch(week, late) } throws: { ($0 as? Reason)?.code == .batchWaiting }
  }

  @Test func `is reckoned again when the table has come, and recorded`() throws {
    let before = try #require(try dues().first)
    try announce2027()
    let centre = try Centre(opening: family.centre.folder.path)
    let soon = try Shipped.operation(at: "2027-01-04T09:00:00")
    #expect { try centre.closeBatch(week, soon) } throws: { ($0 as? Reason)?.code == .batchWaiting }
    let after = try #require(try dues().first)
    #expect(!after.isProvisional && after.day > before.day, "the sample gives more days off")
    #expect(try centre.verifyAudit().isSound)
    let late = try Shipped.operation(at: after.day.adding(days: 1).description + "T09:00:00")
    #expect(try centre.closeBatch(week, late) == week)
  }
}
