import Casework
import Diagnostics
import EconomyModel
import Testing

/// What must hold of every case after every deed, whatever came before.
private struct Laws {
  /// Deeds that were taken, by name, as the case itself does not give them away.
  var taken: [DeedID: CaseDeed] = [:]

  func check(_ now: CommittedCase) {
    expectSound(now.ledger)
    checkSecondPersons(now)
    if now.state == .revokedDeceit { checkRevocation(now) }
    if now.state == .confirmed, let settled = now.settlement {
      #expect(settled.draft.settlement.report.pending == 0)
      #expect(settled.draft.settlement.pending.isEmpty)
    }
    #expect((now.state == .suspended) == (now.suspendedFrom != nil))
    #expect((now.state == .ended) == (now.ending != nil))
    if let consequence = now.consequence, consequence.standing == .exported {
      #expect(consequence.notice != nil)
      #expect(now.state == .revokedDeceit || now.suspendedFrom == .revokedDeceit)
    }
    #expect(!now.members.isEmpty || now.state == .ended)
    #expect(now.members.isDisjoint(with: now.dead))
  }

  private func checkRevocation(_ now: CommittedCase) {
    guard let deceit = now.deceit, let established = deceit.established, let settled = now.settlement else {
      Issue.record("revoked without established deceit")
      return
    }
    let recorded = taken[deceit.recorded.deed]
    #expect(recorded?.event.kind == .deceitRecorded)
    #expect(recorded?.evidence.isEmpty == false)
    #expect(!established.by.isSamePerson(as: deceit.recorded.by))
    #expect(!settled.decided.by.isSamePerson(as: deceit.recorded.by))
  }

  private func checkSecondPersons(_ now: CommittedCase) {
    for settled in now.settlements.suffix(1) { expectTwo(settled.proposed, settled.decided) }
    for objection in now.objections.suffix(1) where taken[objection.decided.deed]?.event.kind == .objectionDecided {
      expectTwo(objection.objection.step, objection.decided)
    }
    for rebuttal in now.rebuttals.suffix(1) { expectTwo(rebuttal.rebuttal.step, rebuttal.decided) }
    if let consequence = now.consequence, let decided = consequence.decided { expectTwo(consequence.proposed, decided) }
    if let approved = now.approved, taken[approved.deed]?.event.kind == .provisionallyApproved {
      expectTwo(now.opened, approved)
    }
  }

  private func expectTwo(_ first: CaseStep, _ second: CaseStep) {
    #expect(!first.by.isSamePerson(as: second.by))
  }
}

@Suite struct `Cases that go at random` {
  private static let names = ["caseworker-1", "supervisor-1", "clerk", "supervisor-2"]

  private func walk(
    seed: UInt64, steps: Int, reached: inout Set<CommitmentState>, kinds: inout [CaseEventKind: Int]
  ) throws {
    var chance = SeededChance(seed: seed)
    let calendar = try Invented.calendar()
    let start = try CaseFile(Invented.terms(publicity: Int.random(in: 0...2, using: &chance)))
    var now = start.now
    var laws = Laws(taken: [start.deeds[0].id: start.deeds[0]])
    var deeds = start.deeds
    for step in 2...steps {
      let deed = try self.deed(step, now, isBitter: seed % 2 == 0, &chance)
      let before = now
      do throws(Reason) {
        now = try now.after(deed, calendar: calendar)
      } catch {
        #expect(now == before)
        #expect(!error.found.isEmpty)
        continue
      }
      deeds.append(deed)
      laws.taken[deed.id] = deed
      kinds[deed.event.kind, default: 0] += 1
      reached.insert(now.state)
      laws.check(now)
      _ = now.deadlines(calendar: calendar)
      if now.state == .ended, Int.random(in: 0..<6, using: &chance) == 0 { break }
    }
    #expect(try CommittedCase.replaying(deeds) == now)
  }

  /// What sets a case back or ends it; rare, so that long lives are frequent, and rarer still where a walk is to go
  /// to the bitter end.
  private static let rare: Set<CaseEventKind> = [.withdrawn, .died, .refused]
  private static let back: Set<CaseEventKind> = [
    .reopened, .rebutted, .objected, .householdChanged, .surveyRecorded, .answersCame, .suspended, .settlementReturned,
    .chased, .paymentCorrected, .escalated, .cardHolderChecked, .rationaleKept, .paid, .due, .overpaymentRepaid,
    .repaymentReturned, .waiverProposed,
  ]

  private func kind(_ now: CommittedCase, isBitter: Bool, _ chance: inout SeededChance) -> CaseEventKind {
    var home = CaseEventKind.allCases.filter { $0.states.contains(now.state) && !Self.rare.contains($0) }
    if isBitter, now.answers != nil { home.removeAll { Self.back.contains($0) } }
    let pool = Int.random(in: 0..<20, using: &chance) > 0 && !home.isEmpty ? home : CaseEventKind.allCases
    return pool.randomElement(using: &chance) ?? .rationaleKept
  }

  private func deed(
    _ step: Int, _ now: CommittedCase, isBitter: Bool, _ chance: inout SeededChance
  ) throws -> CaseDeed {
    let day = now.lastOn.adding(days: [0, 0, 0, 1, 2, isBitter ? 30 : 8].randomElement(using: &chance) ?? 0)
    let outcome = CaseOutcome.allCases.randomElement(using: &chance) ?? .adjusted
    let maker = AnyEvent(
      file: now, day: day, number: step, amount: [1, 50, 100, 10_000].randomElement(using: &chance) ?? 1,
      isFavourable: Int.random(in: 0..<10, using: &chance) >= (isBitter && now.answers != nil ? 9 : 5),
      outcome: isBitter && now.deceit != nil ? .revokedDeceit : outcome)
    let papers = Int.random(in: 0..<4, using: &chance) == 0 ? 0 : 1
    return CaseDeed(
      id: try DeedID("\(step)"), event: try maker.of(kind(now, isBitter: isBitter, &chance)), on: day,
      at: Timestamp(date: day), by: try CaseActor(name: Self.names.randomElement(using: &chance) ?? "x"),
      evidence: try (0..<papers).map { _ in try Invented.paper("c") },
      rationale: Int.random(in: 0..<8, using: &chance) == 0 ? "" : "理由")
  }

  @Test func `keep the laws after every one of 100,000 deeds, and reach every state and every kind of event`() throws {
    var reached: Set<CommitmentState> = []
    var kinds: [CaseEventKind: Int] = [:]
    for seed in 1...250 {
      try walk(seed: UInt64(seed), steps: 400, reached: &reached, kinds: &kinds)
    }
    #expect(Set(CommitmentState.allCases).subtracting(reached) == [])
    let never = CaseEventKind.allCases.filter { kinds[$0] == nil }
    #expect(never == [.opened])
  }
}
