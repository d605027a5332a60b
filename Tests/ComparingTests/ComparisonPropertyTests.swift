import Comparing
import EconomyModel
import Testing

@Suite struct `Comparison whatever comes` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `mirrors when declared and verified change places`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    for _ in 0..<50 {
      let one = Int64.random(in: 0...20_000, using: &chance)
      let other = one + Int64.random(in: -1_200...1_200, using: &chance)
      let (left, right) = (
        try conclusion(declared: one, verified: other), try conclusion(declared: other, verified: one)
      )
      #expect(right == mirrored(left))
    }
  }

  private func conclusion(declared: Int64, verified: Int64) throws -> Conclusion {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, declared))
    family.find("BK01", .yuan(.balance, verified))
    return try family.finding("BK01").conclusion
  }

  private func mirrored(_ conclusion: Conclusion) -> Conclusion {
    switch conclusion {
    case .underDeclared: .overDeclared
    case .overDeclared: .underDeclared
    default: conclusion
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `says the same of facts in any order, each told twice, with cells in any order`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let evidence = try Self.family(&chance).evidence
    let comparison = Comparison(policy: .sample, catalogue: .national)
    let plain = comparison.of(evidence)
    #expect(!plain.findings.isEmpty)
    let shuffled = CaseEvidence(
      request: evidence.request, subjects: evidence.subjects, cells: evidence.cells.shuffled(using: &chance),
      facts: (evidence.facts + evidence.facts).shuffled(using: &chance), heldAnswers: evidence.heldAnswers)
    #expect(comparison.of(shuffled) == plain)
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `never claims what an unanswered cell could undo`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    var family = try Self.family(&chance)
    let questions = Set(family.facts.map(\.item))
    for item in questions { family.answer(.pending, item.rawValue, at: "late", about: "m2") }
    for finding in try family.compared().findings where questions.contains(finding.item) {
      #expect(finding.conclusion != .consistent && finding.conclusion != .overDeclared)
    }
  }

  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `shows every record once`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let family = try Self.family(&chance)
    for finding in try family.compared().findings {
      let shown = finding.lines.compactMap(\.evidence) + finding.lines.flatMap(\.alternatives).map(\.evidence)
      #expect(Set(shown).count == shown.count)
      #expect(shown.count == family.facts.count { $0.item == finding.item }, "rows of one file are things of their own")
    }
  }

  /// Few numbers, amounts and sources, so that they meet.
  private static func family(_ chance: inout SeededChance) throws -> AnInventedCase {
    var family = AnInventedCase()
    let shapes: [(String, RecordField, RecordField?)] = [
      ("BK01", .accountNumber, .balance), ("IN01", .policyNumber, .cashValue), ("PR01", .certificateNumber, nil),
      ("VH01", .plate, .value), ("GV02", .maritalStatus, nil), ("IN04", .pensionType, .monthlyAmount),
      ("IN03", .insuranceKind, .contributionBase), ("PR04", .accountNumber, .balance), ("GV07", .scheme, .amount),
    ]
    for _ in 0..<24 {
      let (item, key, money) = shapes[Int.random(in: 0..<shapes.count, using: &chance)]
      var fields = [FieldEntry.text(key, ["1", "2", "3*"][Int.random(in: 0..<3, using: &chance)])]
      if let money { fields.append(.yuan(money, Int64.random(in: 1...3, using: &chance) * 1_000)) }
      if item == "PR01" {
        fields += [.squareMetres(Int64.random(in: 1...2, using: &chance) * 50)]
        if Bool.random(using: &chance) { fields.append(try .share(1, Int32.random(in: 1...3, using: &chance))) }
      }
      let person = ["m1", "m2", "o1"][Int.random(in: 0..<3, using: &chance)]
      let source = ["a", "b", "register"][Int.random(in: 0..<3, using: &chance)]
      let asOf = AnInventedCase.asOf.adding(days: -Int.random(in: 0...2, using: &chance) * 20)
      if Int.random(in: 0..<3, using: &chance) == 0 {
        family.declare(item, by: person, fields: fields)
      } else {
        family.find(item, at: source, about: person, asOf: asOf, fields: fields)
      }
    }
    return family
  }
}
