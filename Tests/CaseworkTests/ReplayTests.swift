import Casework
import Diagnostics
import EconomyModel
import Foundation
import Testing

@Suite struct `Reading cases again` {
  /// Thirty deeds of a case that goes through assistance, answers, settlement and payments.
  private func course() throws -> CaseFile {
    var file = try CaseFile.settled(.adjusted)
    for number in file.deeds.count..<30 {
      let month = try CivilMonth("2026-\(number % 2 == 0 ? "11" : "12")")
      try file.take(.paid(Payment(month: month, amount: Fen(500_00), reference: "B\(number)")))
    }
    return file
  }

  @Test func `gives the same case, from values and from JSON`() throws {
    let file = try course()
    #expect(file.deeds.count == 30)
    #expect(try CommittedCase.replaying(file.deeds) == file.now)
    let written = try JSONEncoder().encode(file.deeds)
    #expect(try CommittedCase.replaying(JSONDecoder().decode([CaseDeed].self, from: written)) == file.now)
  }

  @Test func `refuses deeds out of their order`() throws {
    let file = try CaseFile.settled(.adjusted)
    var swapped = file.deeds
    swapped.swapAt(2, 3)
    #expect(throws: Reason.self) { try CommittedCase.replaying(swapped) }
    #expect(throws: Reason.self) { try CommittedCase.replaying(file.deeds.dropFirst()) }
  }

  @Test func `takes as many deeds as a case may ever have`() throws {
    let file = try course()
    let month = try CivilMonth("2026-11")
    let long = try (31...20_000).map { number in
      try file.deed(.paid(Payment(month: month, amount: Fen(1), reference: "L\(number)")), id: "\(number)")
    }
    let now = try CommittedCase.replaying(file.deeds + long)
    #expect(now.ledger.totals.paid.amount - file.now.ledger.totals.paid.amount == 19_970)
  }
}
