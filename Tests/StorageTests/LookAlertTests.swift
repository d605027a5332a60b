import EconomyModel
import GRDB
import Storage
import Testing

@Suite struct `A stored alert about many looks` {
  private let centre: TemporaryCentre

  init() throws {
    centre = try TemporaryCentre()
    try centre.store.write { transaction in
      _ = try transaction.raiseAlert(
        "worker-1", on: Invented.day, looks: 201, at: Timestamp(iso: "2026-11-22T08:00:00"))
    }
  }

  @Test(arguments: [
    "UPDATE look_alert SET looks = 1", "UPDATE look_alert SET actor = 'x'", "DELETE FROM look_alert",
    "UPDATE look_alert SET acknowledged_by = 'worker-1', acknowledged_at = 'x', reason = 'x'",
    "UPDATE look_alert SET acknowledged_by = 'auditor-1'",
    "UPDATE look_alert SET acknowledged_by = 'auditor-1', acknowledged_at = 'x', reason = ''",
  ])
  func `is acknowledged whole, by somebody else, or not at all, and stays`(sql: String) {
    #expect(throws: DatabaseError.self) { try centre.plant(sql) }
  }

  @Test func `is acknowledged once`() throws {
    try centre.plant("UPDATE look_alert SET acknowledged_by = 'a', acknowledged_at = 'x', reason = 'x'")
    #expect(throws: DatabaseError.self) { try centre.plant("UPDATE look_alert SET acknowledged_by = 'b'") }
    try centre.plant("UPDATE look_alert SET looks = looks + 1")
  }
}
