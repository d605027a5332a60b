internal import EconomyModel

/// How far members' required cells of one item are answered.
struct Coverage {
  let unanswered: Int
  let notAsked: [FindingReason]
  let isComplete: Bool
  /// Members of whom every required cell is answered.
  private let completePlaces: Set<Int>

  init(of item: Item, cells: [Cell], in household: Household) {
    var unanswered = 0
    var answered = 0
    var notAsked: [FindingReason] = []
    var completePlaces: Set<Int> = []
    for place in household.countedPlaces {
      let subject = household.subjects[place]
      let own = cells.filter { $0.person == subject.key }
      answered += own.count { $0.state.isAnswered }
      unanswered += own.count { Self.isUnanswered($0.state) }
      var causes = Set(own.filter { $0.state == .notAsked }.map { $0.cause ?? .notConnected })
      if own.isEmpty { causes = [.notConnected] }
      if causes.isEmpty, !own.contains(where: { Self.isUnanswered($0.state) }) { completePlaces.insert(place) }
      for cause in NotAskedCause.allCases where causes.contains(cause) {
        notAsked.append(.personNotAsked(reference: subject.reference, cause: cause))
      }
    }
    self.unanswered = unanswered
    self.notAsked = notAsked
    isComplete = item.requiresCoverage ? unanswered == 0 && notAsked.isEmpty : answered > 0
    self.completePlaces = completePlaces
  }

  private init(unanswered: Int, notAsked: [FindingReason], isComplete: Bool, completePlaces: Set<Int>) {
    self.unanswered = unanswered
    self.notAsked = notAsked
    self.isComplete = isComplete
    self.completePlaces = completePlaces
  }

  /// Whether silence about one member, or about the household when nil, means that there is nothing.
  func isComplete(of place: Int?) -> Bool { isComplete || place.map(completePlaces.contains) ?? false }

  /// Of several items compared as one.
  static func joined(_ coverages: [Coverage]) -> Coverage {
    var notAsked: [FindingReason] = []
    for reason in coverages.flatMap(\.notAsked) where !notAsked.contains(reason) { notAsked.append(reason) }
    return Coverage(
      unanswered: coverages.reduce(0) { $0 + $1.unanswered }, notAsked: notAsked,
      isComplete: coverages.allSatisfy(\.isComplete),
      completePlaces: coverages.dropFirst().reduce(coverages.first?.completePlaces ?? []) {
        $0.intersection($1.completePlaces)
      })
  }

  /// Why the item is not, or not wholly, verified; empty when it is.
  var reasons: [FindingReason] {
    if isComplete { return [] }
    return (unanswered > 0 ? [.cellsUnanswered(unanswered)] : []) + notAsked
  }

  /// Neither *consistent* nor *over-declared* can be claimed while an answer is missing.
  func settle(_ difference: DifferenceClass) -> DifferenceClass {
    isComplete || difference.standsWithoutCoverage ? difference : .notVerifiable
  }

  private static func isUnanswered(_ state: CellState) -> Bool {
    switch state {
    case .pending, .mismatch, .rejected, .error: true
    case .hit, .nothing, .notApplicable, .notAsked: false
    }
  }
}
