import Configuring
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A file of stated facts` {
  private func facts(_ text: String) throws(Diagnostics) -> StatedFacts {
    try StatedFacts(yaml: text, file: "facts.yaml")
  }

  @Test func `is read with its papers`() throws {
    let paper = String(repeating: "a1", count: 32)
    let facts = try facts(
      """
      facts:
        - {fact: spend, yuan: 29999.99, paper: \(paper)}
        - {fact: village-review, on: 2026-11-05, for: 21, against: 2, abstained: 0}
        - {fact: incomes, yuan: [0, 1200.5]}
      """)
    #expect(facts.first(.spend) == StatedFact(.spend(fen: Fen(2_999_999)), paper: paper))
    #expect(facts.first(.incomes)?.value == .incomes(months: [Fen(0), Fen(120_050)]))
    #expect(facts.list.count == 3)
  }

  @Test(arguments: [
    ("{fact: spent, yuan: 1}", ["2:12 config.unknown-word"]),
    ("{fact: spend, yuan: -1}", ["2:5 entry.fact"]),
    ("{fact: spend}", ["2:5 config.missing-key"]),
    ("{fact: spend, yuan: 1, paper: abc}", ["2:5 entry.fact"]),
    ("{yuan: 1}", ["2:5 config.missing-key", "2:6 config.unknown-key"]),
    ("{fact: persons, count: 0}", ["2:5 entry.fact"]),
    ("{fact: commitment-signed, on: 2026-02-30}", ["2:35 date.impossible"]),
    ("{fact: publicity, round: 1, from: 2026-11-10, to: 2026-11-09, objections: 0}", ["2:5 entry.fact"]),
    ("{fact: standard, yuan: 0, basis: sample}", ["2:5 entry.fact"]),
    ("{fact: incomes, yuan: []}", ["2:5 entry.fact"]),
    ("{fact: spend, yuan: 1}\n  - {fact: spend, yuan: 2}", ["2:3 entry.fact"]),
  ])
  func `holds nothing that cannot be`(fact: String, expected: [String]) {
    #expect(faults { () throws(Diagnostics) in _ = try facts("facts:\n  - \(fact)") } == expected)
  }
}
