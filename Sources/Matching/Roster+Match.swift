package import EconomyModel

extension Roster {
  /// The matching ladder. Only an equal document matches by itself, and only when nothing in the row speaks against
  /// it; everything weaker waits for a person.
  ///
  /// A row whose number is broken and whose name and birth date fit nobody is `notOnRoster` like any other stranger's:
  /// nothing of it may be stored. (A row with a broken number and neither name nor birth date tells nothing at all
  /// and is the adapter's to reject.)
  package func match(_ claim: SubjectClaim) -> MatchVerdict {
    switch claim.identity {
    case .document(.residentID(let id)):
      let holders = byResidentID.places(of: id.packed)
      if let verdict = verdict(among: holders, claim, old: id.wasFifteenDigits, statedBirth: id.birthDate) {
        return verdict
      }
      if let birthDate = claim.birthDate, birthDate != id.birthDate {
        return candidates(claim, cause: .birthDateContradicts)
      }
      return isPossiblyCut(id) ? .held(.possiblyCut, []) : .notOnRoster
    case .document(.other):
      let holders = byOtherDocument[documentKey(claim)] ?? []
      return verdict(among: holders, claim, old: false, statedBirth: nil) ?? candidates(claim, cause: .candidate)
    case .absent, .broken:
      return candidates(claim, cause: .candidate)
    }
  }

  /// Its last three characters are 000, as a spreadsheet leaves a number of 18.
  private func isPossiblyCut(_ id: ResidentID) -> Bool {
    !id.wasFifteenDigits && id.packed % 11 == 0 && id.packed / 11 % 100 == 0
  }

  private func documentKey(_ claim: SubjectClaim) -> [UInt8] {
    guard case .document(let document) = claim.identity else { return [] }
    return Array(document.matchingKey.utf8)
  }

  /// - Parameter statedBirth: the birth date the row's own number states.
  /// - Returns: nil when nobody holds the document.
  private func verdict(
    among holders: some Sequence<Int>, _ claim: SubjectClaim, old: Bool, statedBirth: CivilDate?
  ) -> MatchVerdict? {
    var places = holders.makeIterator()
    guard let place = places.next() else { return nil }
    let key = keys[place]
    while let another = places.next() {
      if keys[another] != key { return .held(.duplicateIdentity, likeliestFirst(holders, claim)) }
    }
    if contradicts(claim, statedBirth ?? birthDate(at: place)) { return .held(.birthDateContradicts, [key]) }
    guard let name = claim.name else { return .matched(key, .identityOnly) }
    switch agreement(of: name, with: place) {
    case .same: return .matched(key, old ? .oldIdentityAndName : .identityAndName)
    case .sameNormalised: return .matched(key, .identityAndNormalisedName)
    case .former: return .matched(key, .identityAndFormerName)
    case .lossy: return .matched(key, .identityAndLossyName)
    case .different: return .held(.nameDiffers, [key])
    }
  }

  private func contradicts(_ claim: SubjectClaim, _ known: CivilDate?) -> Bool {
    guard let stated = claim.birthDate, let known else { return false }
    return stated != known
  }

  /// 重号: those whose name agrees, then the others, each by key.
  private func likeliestFirst(_ places: some Sequence<Int>, _ claim: SubjectClaim) -> [PersonKey] {
    var named: Set<PersonKey> = []
    var all: Set<PersonKey> = []
    for place in places {
      all.insert(keys[place])
      if let name = claim.name, agreement(of: name, with: place) != .different { named.insert(keys[place]) }
    }
    return named.sorted() + all.subtracting(named).sorted()
  }

  /// Step 5: held when name and birth date fit somebody; those of that name now, then those who once bore it.
  private func candidates(_ claim: SubjectClaim, cause: HoldCause) -> MatchVerdict {
    guard let name = claim.name, let birthDate = claim.birthDate else { return .notOnRoster }
    var now: Set<PersonKey> = []
    var once: Set<PersonKey> = []
    for place in byNameAndBirth.places(of: RosterLines.word(name, birthDate)) {
      guard self.birthDate(at: place) == birthDate else { continue }
      switch agreement(of: name, with: place) {
      case .same, .sameNormalised: now.insert(keys[place])
      case .former, .lossy: once.insert(keys[place])
      case .different: continue
      }
    }
    let persons = now.sorted() + once.subtracting(now).sorted()
    return persons.isEmpty ? .notOnRoster : .held(cause, persons)
  }

  private func birthDate(at place: Int) -> CivilDate? {
    birthDayNumbers[place] == .min ? nil : CivilDate(dayNumber: birthDayNumbers[place])
  }
}
