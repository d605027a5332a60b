import Casework
import Diagnostics
import EconomyModel
import Testing

@Suite struct `An award` {
  private let rule = AwardRule(multipleTenths: 10...50, basis: "sample")

  @Test(arguments: [(10, 300_030), (15, 450_045), (50, 1_500_150)])
  func `is persons times multiple times standard`(multiple: Int64, fen: Int64) throws {
    #expect(try rule.amount(persons: 3, multipleTenths: multiple, standard: Fen(100_010)) == Fen(fen))
  }

  @Test func `is rounded once`() throws {
    #expect(try rule.amount(persons: 1, multipleTenths: 15, standard: Fen(101)) == Fen(152))
    #expect(try rule.amount(persons: 3, multipleTenths: 11, standard: Fen(101)) == Fen(333))
  }

  @Test(arguments: [(3, 9, 1000), (3, 51, 1000), (0, 10, 1000), (100, 10, 1000), (3, 10, 0), (3, 10, -1)])
  func `outside its bounds is refused`(persons: Int, multiple: Int64, standard: Int64) {
    #expect(throws: Reason.self) {
      try rule.amount(persons: persons, multipleTenths: multiple, standard: Fen(standard))
    }
  }

  @Test func `beyond what can be counted is refused`() {
    #expect(throws: Reason.self) { try rule.amount(persons: 99, multipleTenths: 50, standard: Fen(.max)) }
  }
}
