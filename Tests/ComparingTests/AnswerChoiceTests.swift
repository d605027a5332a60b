import Comparing
import EconomyModel
import Testing

@Suite struct `Of several answers about one person` {
  private func answer(
    _ sha256: String, _ yuan: Int64? = nil, outcome: RecordOutcome = .found, round: Int = 0, sequence: Int64? = nil,
    createdOn: Int? = nil, addsUp: Bool = false
  ) -> AnswerChoice.Answer {
    let created = createdOn.map { Timestamp(date: AnInventedCase.asOf.adding(days: $0)) }
    let fields = yuan.map { [FieldEntry.yuan(.balance, $0)] } ?? []
    let isSilent = yuan == nil && outcome == .found
    return AnswerChoice.Answer(
      receipt: 1, sha256: sha256, rank: AnswerRank(round: round, sequence: sequence, createdAt: created),
      addsUp: addsUp, facts: isSilent ? [] : [fact(sha256, fields, outcome)])
  }

  private func fact(_ sha256: String, _ fields: [FieldEntry], _ outcome: RecordOutcome) -> MatchedFact {
    MatchedFact(
      person: PersonKey(rawValue: 1), institution: InstitutionCode("a"), rule: .identityAndName, item: ItemCode("BK01"),
      outcome: outcome, fields: fields, asOf: nil, feedbackAt: Timestamp(date: AnInventedCase.asOf),
      evidence: EvidenceReference(
        fileSHA256: sha256, fileName: sha256, adapter: "x", adapterVersion: "1",
        position: FilePosition(line: 1, byteOffset: 0, byteCount: 1), rule: .identityAndName))
  }

  /// Which files stand, are superseded and contested, in whatever order they came.
  private func choice(_ answers: AnswerChoice.Answer..., decisions: [AnswerChoice.Decision] = []) -> String {
    let forward = words(AnswerChoice(among: answers, decisions: decisions))
    #expect(words(AnswerChoice(among: answers.reversed(), decisions: decisions)) == forward)
    return forward
  }

  private func words(_ choice: AnswerChoice) -> String {
    [("+", choice.standing), ("-", choice.superseded), ("?", choice.contested)]
      .map { $0 + $1.map(\.sha256).sorted().joined() }.joined(separator: " ")
  }

  @Test func `the higher rank counts: round, then number, then time`() {
    #expect(choice(answer("a", 1, sequence: 1), answer("b", 2, sequence: 2)) == "+b -a ?")
    #expect(choice(answer("a", 1, createdOn: 3), answer("b", 2, createdOn: 1)) == "+a -b ?")
    #expect(choice(answer("a", 1, round: 1, sequence: 1), answer("b", 2, sequence: 9)) == "+a -b ?")
    #expect(choice(answer("a", 1, sequence: 1), answer("b", 2, sequence: 2), answer("c", 3, sequence: 3)) == "+c -ab ?")
  }

  @Test func `those that nothing tells apart are contested and none counts`() {
    #expect(choice(answer("a", 1), answer("b", 2)) == "+ - ?ab")
    #expect(choice(answer("a", 1, sequence: 1), answer("b", 2, createdOn: 1)) == "+ - ?ab")
    #expect(choice(answer("a", 1, sequence: 2), answer("b", 2, sequence: 2)) == "+ - ?ab")
    #expect(choice(answer("a", 1), answer("b", outcome: .nothing)) == "+ - ?ab")
  }

  @Test func `equal ones stand together, and so do those whose files add up`() {
    #expect(choice(answer("a", 1), answer("b", 1)) == "+ab - ?")
    #expect(choice(answer("a", 1, addsUp: true), answer("b", 2, addsUp: true)) == "+ab - ?")
    #expect(choice(answer("a", 1, addsUp: true), answer("b", 2)) == "+ - ?ab")
  }

  @Test func `words count before refusals and errors, and these before silence, unless outranked`() {
    #expect(choice(answer("a", 1), answer("b", outcome: .error)) == "+a -b ?")
    #expect(choice(answer("a", 1), answer("b")) == "+a -b ?")
    #expect(choice(answer("a", outcome: .rejected), answer("b")) == "+a -b ?")
    #expect(choice(answer("a", 1, sequence: 1), answer("b", sequence: 2)) == "+b -a ?")
    #expect(choice(answer("a", 1, sequence: 1), answer("b", outcome: .identityMismatch, sequence: 2)) == "+b -a ?")
    #expect(choice(answer("a"), answer("b")) == "+ab - ?")
  }

  @Test func `a person decides, and the last word counts`() {
    let supersedes = AnswerChoice.Decision(chosen: "a", other: "b", verdict: .supersedes)
    let otherWay = AnswerChoice.Decision(chosen: "b", other: "a", verdict: .supersedes)
    let adds = AnswerChoice.Decision(chosen: "a", other: "b", verdict: .adds)
    #expect(choice(answer("a", 1), answer("b", 2), decisions: [supersedes]) == "+a -b ?")
    #expect(choice(answer("a", 1), answer("b", 2), decisions: [supersedes, otherWay]) == "+b -a ?")
    #expect(choice(answer("a", 1), answer("b", 2), decisions: [adds]) == "+ab - ?")
    #expect(choice(answer("a", 1), answer("b", 2), answer("c", 3), decisions: [supersedes]) == "+ -b ?ac")
  }
}
