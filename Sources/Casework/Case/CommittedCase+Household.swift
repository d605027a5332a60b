import Diagnostics
import EconomyModel

/// 家庭变化、授权、发放账户、入户调查.
extension CommittedCase {
  mutating func change(_ change: HouseholdChange, _ deed: CaseDeed) throws(Reason) {
    try Self.checkPast(change.happenedOn, deed, "happened")
    let persons = Set(change.persons)
    guard persons.count == change.persons.count, persons.allSatisfy({ !$0.isEmpty }) else {
      throw Reason(.caseMember, found: "a change of the household with somebody twice, or without a reference")
    }
    switch change.kind {
    case .birth, .marriage, .newMember: try join(persons, change)
    case .divorce, .leaving: try leave(persons, change)
    case .moved: break
    }
    outdate(since: change.happenedOn, deed)
    if change.kind != .moved { goStale(since: change.happenedOn) }
  }

  private mutating func join(_ persons: Set<String>, _ change: HouseholdChange) throws(Reason) {
    guard !persons.isEmpty, members.isDisjoint(with: persons), dead.isDisjoint(with: persons) else {
      throw Reason(
        .caseMember, found: "'\(change.kind.rawValue)' of nobody, or of somebody who is a member",
        expected: "expected the references of those who joined")
    }
    members.formUnion(persons)
  }

  private mutating func leave(_ persons: Set<String>, _ change: HouseholdChange) throws(Reason) {
    guard !persons.isEmpty, persons.isSubset(of: members), persons != members else {
      throw Reason(
        .caseMember, found: "'\(change.kind.rawValue)' of nobody, of a stranger, or of everybody",
        wayOut: "where nobody is left, record the withdrawal")
    }
    members.subtract(persons)
  }

  mutating func die(_ death: DeathReport, _ deed: CaseDeed) throws(Reason) {
    guard members.contains(death.person) else {
      throw Reason(.caseMember, found: "a death of nobody in this household", expected: "expected a member's reference")
    }
    guard !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "a death without a paper",
        wayOut: "an alert of a register is none: record the certificate, or the family's proof of life")
    }
    try Self.checkPast(death.diedOn, deed, "died")
    members.remove(death.person)
    dead.insert(death.person)
    if deceit?.record.person == death.person { dropConsequence(deed) }
    outdate(since: death.diedOn, deed)
    if members.isEmpty { end(.death, deed) } else { goStale(since: death.diedOn) }
  }

  /// Whatever was answered and proposed was about the household as it had been.
  private mutating func outdate(since day: CivilDate, _ deed: CaseDeed) {
    changedOn = max(changedOn ?? day, day)
    wantAnswers(deed)
    proposal = nil
  }

  mutating func wantAnswers(_ deed: CaseDeed) {
    answersAreCurrent = false
    answersWantedSince = deed.on
  }

  /// A signature counts when it was given after the last change.
  private mutating func goStale(since day: CivilDate) { staleSince = max(staleSince ?? day, day) }

  mutating func renew(_ renewed: RenewedAuthorisation, _ deed: CaseDeed) throws(Reason) {
    guard !Self.isBlank(renewed.number), !deed.evidence.isEmpty else {
      throw Reason(
        .caseEvidence, found: "an authorisation without its number or its signed paper", wayOut: "record both")
    }
    try Self.checkPast(renewed.signedOn, deed, "signed", from: staleSince)
    staleSince = nil
  }

  mutating func checkCard(_ check: CardHolderCheck, _ deed: CaseDeed) throws(Reason) {
    if let holder = check.holder, !members.contains(holder) {
      throw Reason(
        .caseMember, found: "a card of '\(holder)', who is no member", wayOut: "record that no member holds it")
    }
    card = check
    cardOn = deed.on
  }

  mutating func record(_ survey: SurveyReport, _ deed: CaseDeed) throws(Reason) {
    try Self.checkPast(survey.visitedOn, deed, "visited")
    guard !Self.isBlank(survey.investigator), !survey.findings.isEmpty else {
      throw Reason(.caseEvidence, found: "a survey by nobody, or of nothing")
    }
    surveys.append(survey)
    // One more source: what was proposed rested on less.
    proposal = nil
  }
}
