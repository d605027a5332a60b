internal import EconomyModel

/// How far members' required cells of one item are answered.
struct Coverage {
  let unanswered: Int
  let notAsked: [FindingReason]
  let isComplete: Bool
  /// Members of whom every required cell is answered.
  private let completePlaces: Set<Int>

  /// Somebody who counts has a cell.
  let hasCells: Bool

  /// - Parameter rows: the item's cells, as places in `cells`.
  init(of item: Item, cells: [Cell], at rows: [Int], in household: Household) {
    var unanswered = 0
    var answered = 0
    var notAsked: [FindingReason] = []
    var completePlaces: Set<Int> = []
    var hasCells = false
    for place in household.countedPlaces {
      let own = OwnCells(of: household.subjects[place].key, cells, rows)
      hasCells = hasCells || !own.isEmpty
      answered += own.answered
      unanswered += own.unanswered
      if own.causes.isEmpty, own.unanswered == 0 { completePlaces.insert(place) }
      for cause in own.causes {
        notAsked.append(
          .personNotAsked(reference: household.subjects[place].reference, cause: cause))
      }
    }
    self.unanswered = unanswered
    self.notAsked = notAsked
    isComplete = item.requiresCoverage ? unanswered == 0 && notAsked.isEmpty : answered > 0
    self.completePlaces = completePlaces
    self.hasCells = hasCells
  }

  /// One person's cells of an item.
  private struct OwnCells {
    var isEmpty = true
    var answered = 0
    var unanswered = 0
    /// In their own order, each once; a person without any cell was not asked.
    var causes: [NotAskedCause] = []

    init(of person: PersonKey, _ cells: [Cell], _ rows: [Int]) {
      for row in rows where cells[row].person == person {
        isEmpty = false
        switch cells[row].state {
        case .hit, .nothing: answered += 1
        case .pending, .mismatch, .rejected, .error: unanswered += 1
        case .notApplicable: break
        case .notAsked:
          let cause = cells[row].cause ?? .notConnected
          if !causes.contains(cause) { causes.append(cause) }
        }
      }
      if isEmpty { causes = [.notConnected] }
      if causes.count > 1 { causes = NotAskedCause.allCases.filter(causes.contains) }
    }
  }

  private init(
    unanswered: Int, notAsked: [FindingReason], isComplete: Bool, completePlaces: Set<Int>,
    hasCells: Bool
  ) {
    self.unanswered = unanswered
    self.notAsked = notAsked
    self.isComplete = isComplete
    self.completePlaces = completePlaces
    self.hasCells = hasCells
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
      }, hasCells: coverages.contains(where: \.hasCells))
  }

  /// Why the item is not, or not wholly, verified; empty when it is.
  var reasons: [FindingReason] {
    if isComplete { return [] }
    return (unanswered > 0 ? [.cellsUnanswered(unanswered)] : []) + notAsked
  }

  func settle(_ difference: DifferenceClass) -> DifferenceClass { difference.settled(isComplete: isComplete) }
}
