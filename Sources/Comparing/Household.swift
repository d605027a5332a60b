internal import EconomyModel

/// The people of one case and whether what concerns them counts for the household on the declaration's data date.
final class Household {
  enum Standing: Hashable {
    case counted, obligor
    /// The dated relation had ended, or not begun.
    case outside
  }

  let request: VerificationRequest
  let subjects: [CaseSubject]
  /// Members who belonged to the household on the data date.
  let countedPlaces: [Int]
  private let standings: [Standing]
  private let keys: [PersonKey]

  convenience init(_ evidence: CaseEvidence) { self.init(evidence.request, evidence.subjects) }

  init(_ request: VerificationRequest, _ subjects: [CaseSubject]) {
    self.request = request
    self.subjects = subjects
    keys = subjects.map(\.key)
    let standings = subjects.map { Self.standing(of: $0, in: request) }
    self.standings = standings
    countedPlaces = standings.indices.filter { standings[$0] == .counted }
  }

  func standing(at place: Int) -> Standing { standings[place] }

  /// A person who is both member and obligor is a member; otherwise the first place.
  func place(of person: PersonKey) -> Int? {
    var first: Int?
    for place in keys.indices where keys[place] == person {
      if standings[place] == .counted { return place }
      first = first ?? place
    }
    return first
  }

  func place(of subject: DeclaredSubject) -> Int? {
    switch subject {
    case .household: nil
    case .person(let reference): subjects.firstIndex { TextBytes.areEqual($0.reference, reference) }
    }
  }

  /// What is declared for the whole household, or of somebody unknown, counts.
  func counts(_ subject: DeclaredSubject) -> Bool { place(of: subject).map { standings[$0] == .counted } ?? true }

  /// Why what concerns somebody is shown and not counted; nil when it counts.
  func reasonAside(at place: Int) -> FindingReason? {
    switch standings[place] {
    case .counted: nil
    case .obligor: .obligorShownOnly
    case .outside: .outsideRelation(reference: subjects[place].reference)
    }
  }

  private static func standing(of subject: CaseSubject, in request: VerificationRequest) -> Standing {
    let isHim = { (reference: String) in TextBytes.areEqual(reference, subject.reference) }
    let since: CivilDate?
    let until: CivilDate?
    if subject.isMember {
      let member = request.members.firstIndex { isHim($0.reference) }
      since = member.flatMap { request.members[$0].since }
      until = member.flatMap { request.members[$0].until }
    } else {
      let obligor = request.obligors.firstIndex { isHim($0.reference) }
      since = obligor.flatMap { request.obligors[$0].since }
      until = obligor.flatMap { request.obligors[$0].until }
    }
    if let since, since > request.asOf { return .outside }
    if let until, until < request.asOf { return .outside }
    return subject.isMember ? .counted : .obligor
  }
}
