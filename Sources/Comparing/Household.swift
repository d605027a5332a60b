internal import EconomyModel

/// The people of one case and whether what concerns them counts for the household on the declaration's data date.
struct Household {
  enum Standing: Hashable {
    case counted, obligor
    /// The dated relation had ended, or not begun.
    case outside
  }

  let request: VerificationRequest
  let subjects: [CaseSubject]
  private let standings: [Standing]

  init(_ evidence: CaseEvidence) {
    request = evidence.request
    subjects = evidence.subjects
    standings = evidence.subjects.map { Self.standing(of: $0, in: evidence.request) }
  }

  func standing(at place: Int) -> Standing { standings[place] }

  /// A person who is both member and obligor is a member; otherwise the first place.
  func place(of person: PersonKey) -> Int? {
    let places = subjects.indices.filter { subjects[$0].key == person }
    return places.first { standings[$0] == .counted } ?? places.first
  }

  func place(of subject: DeclaredSubject) -> Int? {
    switch subject {
    case .household: nil
    case .person(let reference): subjects.firstIndex { $0.reference.utf8.elementsEqual(reference.utf8) }
    }
  }

  /// Members who belonged to the household on the data date.
  var countedPlaces: [Int] { subjects.indices.filter { standings[$0] == .counted } }

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
    let isHim = { (reference: String) in reference.utf8.elementsEqual(subject.reference.utf8) }
    let member = request.members.first { isHim($0.reference) }
    let obligor = request.obligors.first { isHim($0.reference) }
    let since = subject.isMember ? member?.since : obligor?.since
    let until = subject.isMember ? member?.until : obligor?.until
    if let since, since > request.asOf { return .outside }
    if let until, until < request.asOf { return .outside }
    return subject.isMember ? .counted : .obligor
  }
}
