import EconomyModel

/// Conditions on what is on record: papers signed, reviews, answers of other places, publicities, meetings.
extension EntryJudge {
  func signed(_ kind: StatedFactKind) -> Judged {
    guard let fact = facts.first(kind), let day = Self.signingDay(fact) else { return .notStated(kind) }
    if day > on { return .later(day, than: on, fact) }
    let name = kind.wording
    return Judged(true, Wording("\(name.chinese)签署于\(day)", "\(name.english) of \(day)"), of: [fact])
  }

  private static func signingDay(_ fact: StatedFact) -> CivilDate? {
    switch fact.value {
    case .commitmentSigned(let day), .authorisationSigned(let day): day
    case .scheme, .cause, .category, .family, .spend, .amount, .incomes, .persons, .standard, .villageReview,
      .residence, .originAsked, .earlierAwards, .publicity, .jointMeeting:
      nil
    }
  }

  func villageReview(moreThan percent: Int) -> Judged {
    guard let fact = facts.first(.villageReview),
      case .villageReview(let day, let votesFor, let votesAgainst, let abstained) = fact.value
    else { return .notStated(.villageReview) }
    if day > on { return .later(day, than: on, fact) }
    let found = Wording(
      "\(day)评议：同意\(votesFor)票、反对\(votesAgainst)票、弃权\(abstained)票",
      "review of \(day): \(votesFor) for, \(votesAgainst) against, \(abstained) abstained")
    return Judged(votesFor * 100 > percent * (votesFor + votesAgainst + abstained), found, of: [fact])
  }

  func residence(_ months: Int) -> Judged {
    guard let fact = facts.first(.residence), case .residence(let since) = fact.value else {
      return .notStated(.residence)
    }
    return Judged(
      since.adding(months: months) <= on, Wording("自\(since)起居住", "resident since \(since)"), of: [fact])
  }

  func noAidAtOrigin() -> Judged {
    guard let fact = facts.first(.originAsked), case .originAsked(let day, let receives) = fact.value else {
      return .notStated(.originAsked)
    }
    if day > on { return .later(day, than: on, fact) }
    let found =
      receives
      ? Wording("\(day)核查：已在户籍地享受", "asked on \(day): it gives such aid")
      : Wording("\(day)核查：未在户籍地享受", "asked on \(day): it gives no such aid")
    return Judged(!receives, found, of: [fact])
  }

  func notAwardedBefore() -> Judged {
    guard let fact = facts.first(.earlierAwards), case .earlierAwards(let count) = fact.value else {
      return .notStated(.earlierAwards)
    }
    return Judged(count == 0, Wording("此前享受过\(count)次", "\(count) earlier awards"), of: [fact])
  }

  /// Rounds 1 to `rounds`, each over before the day and without objection.
  func publicity(_ rounds: Int) -> Judged {
    let stated = facts.all(.publicity)
    if stated.isEmpty { return .notStated(.publicity) }
    let ended = stated.filter { fact in
      if case .publicity(_, _, let to, let objections) = fact.value { to < on && objections == 0 } else { false }
    }
    let done = Set(
      ended.compactMap { fact in if case .publicity(let round, _, _, _) = fact.value { round } else { nil } })
    let isDone = (1...max(1, rounds)).allSatisfy(done.contains)
    return Judged(
      isDone,
      Wording("公示期满且无异议\(done.count)次", "\(done.count) publicities over without objection"), of: stated)
  }

  func jointMeeting() -> Judged {
    guard let fact = facts.first(.jointMeeting), case .jointMeeting(let day, let decision) = fact.value else {
      return .notStated(.jointMeeting)
    }
    if day > on { return .later(day, than: on, fact) }
    return Judged(true, Wording("\(day)决定：\(decision)", "decided on \(day): \(decision)"), of: [fact])
  }
}
