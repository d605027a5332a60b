package import EconomyModel

/// Compares a case whose items are all compared by SUM and whose rows are plain, without a text or an allocation a
/// fact: what is stored of a prepared report comes out as the general comparison would make it, or nothing does.
///
/// Plain is a case of whom each question is answered by at most one file, and in which no number of a counted person's
/// record comes twice, unless in one file about one person and day.
package struct PlainLane: Sendable {
  /// What has been answered to one question.
  package enum Answer: Hashable, Sendable {
    case awaited
    /// One accepted file; those that answer a list which asks again are not counted here.
    case oneFile(silenceIsNothing: Bool)
    /// Several files, or somebody decided between two.
    case severalFiles
  }

  /// What the catalogue compares by nothing but SUM, in its order.
  package let items: [Item]
  /// Another number for other items, or for the same in another order.
  let itemsMark: UInt64
  private let tolerance: Tolerance
  private let asOfGapDays: Int
  private let questions: [Question]

  /// To be raised whenever a declaration is read into a ``PlainCase`` in another way: those kept go the general way.
  private static let readingVersion: UInt64 = 1

  private struct Question {
    /// Its place among the items.
    let item: Int
    let answer: Answer
  }

  /// - Parameter questions: those of the batch's terms, in their order, with what has been answered to them.
  /// - Returns: nil when one of them wants another method: then no case of the batch is plain.
  package init?(
    policy: ComparisonPolicy, catalogue: ItemCatalogue, questions: [(question: AskedQuestion, answer: Answer)]
  ) {
    let items = catalogue.items.filter(Self.isPlain)
    var placed: [Question] = []
    for (question, answer) in questions {
      guard let item = items.firstIndex(where: { $0.code == question.item }) else { return nil }
      placed.append(Question(item: item, answer: answer))
    }
    self.items = items
    itemsMark = items.reduce(Self.readingVersion) { TextBytes.mixed($1.code.rawValue, into: $0) }
    self.questions = placed
    tolerance = Tolerance(policy)
    asOfGapDays = policy.asOfGapDays
  }

  private static func isPlain(_ item: Item) -> Bool {
    item.methods.first == .sum && item.methods.allSatisfy { $0 == .sum || $0 == .cap }
      && item.category != .expenditure && item.incomeClass == nil && item.addends.count < 2
      && (item.key == nil || item.key == .accountNumber)
  }

  func place(of item: ItemCode) -> Int? { items.firstIndex { $0.code == item } }

  /// - Parameter question: its place in the batch's terms.
  func item(of question: Int) -> Item { items[questions[question].item] }

  /// - Returns: false when the case is not plain: then the summary says nothing.
  package func summarise(_ household: PlainHousehold, into summary: inout PlainSummary) -> Bool {
    if household.isOdd { return false }
    guard lay(household, &summary), hear(household, &summary), add(household, &summary) else { return false }
    conclude(household, &summary)
    return true
  }

  /// The grid as silence leaves it.
  private func lay(_ household: PlainHousehold, _ summary: inout PlainSummary) -> Bool {
    summary.grid.removeAll(keepingCapacity: true)
    for _ in household.stated.counts {
      for question in questions {
        switch question.answer {
        case .awaited, .severalFiles, .oneFile(silenceIsNothing: false): summary.grid.append(.pending)
        case .oneFile(silenceIsNothing: true): summary.grid.append(.nothing)
        }
      }
    }
    for spot in household.notAsked { summary.grid[cell(spot.person, spot.question)] = .notAsked }
    for (place, question) in questions.enumerated() where question.answer == .severalFiles {
      for person in household.stated.counts.indices where !summary.grid[cell(person, place)].isNotAsked {
        return false
      }
    }
    return true
  }

  /// What rows say of their cells. Of rows that say different things and find nothing the latest would count: that is
  /// for the general way.
  private func hear(_ household: PlainHousehold, _ summary: inout PlainSummary) -> Bool {
    summary.outcomes.removeAll(keepingCapacity: true)
    summary.outcomes.append(contentsOf: repeatElement(nil, count: summary.grid.count))
    for row in household.rows {
      let cell = cell(row.person, row.question)
      if summary.grid[cell].isNotAsked { continue }
      if let said = summary.outcomes[cell] {
        if said.isFound { continue }
        if !row.outcome.isFound, said != row.outcome { return false }
      }
      summary.outcomes[cell] = row.outcome
      summary.grid[cell] = row.outcome.cellState
    }
    for spot in household.unread { mark(spot, .error, &summary) }
    for spot in household.held { mark(spot, .mismatch, &summary) }
    return true
  }

  private func mark(_ spot: PlainSpot, _ state: CellState, _ summary: inout PlainSummary) {
    let cell = cell(spot.person, spot.question)
    if !summary.grid[cell].isNotAsked { summary.grid[cell] = state }
  }

  private func add(_ household: PlainHousehold, _ summary: inout PlainSummary) -> Bool {
    let stated = household.stated
    summary.tallies.removeAll(keepingCapacity: true)
    summary.tallies.append(contentsOf: repeatElement(PlainTally(), count: items.count))
    for declared in stated.declared { summary.tallies[declared.item].add(declared) }
    guard tellsNumbersApart(household, &summary) else { return false }
    for row in household.rows where counts(row, household, summary) {
      let isAdded = summary.tallies[questions[row.question].item].add(
        row, declaredAsOf: stated.asOf, within: asOfGapDays)
      if !isAdded { return false }
    }
    return true
  }

  /// Something found about somebody who counts.
  private func counts(_ row: PlainRow, _ household: PlainHousehold, _ summary: PlainSummary) -> Bool {
    row.outcome.isFound && household.stated.counts[row.person]
      && !summary.grid[cell(row.person, row.question)].isNotAsked
  }

  /// Rows of one file about one person and day under one number are accounts of their own; any others under one number
  /// are one thing.
  private func tellsNumbersApart(_ household: PlainHousehold, _ summary: inout PlainSummary) -> Bool {
    var capacity = 16
    while capacity < household.rows.count * 2 { capacity *= 2 }
    summary.slots.removeAll(keepingCapacity: true)
    summary.slots.append(contentsOf: repeatElement(-1, count: capacity))
    for (place, row) in household.rows.enumerated() where row.number != 0 && counts(row, household, summary) {
      var slot = Int(truncatingIfNeeded: row.number) & (capacity - 1)
      while summary.slots[slot] >= 0 {
        let other = household.rows[summary.slots[slot]]
        if other.number == row.number {
          guard other.person == row.person, other.question == row.question, other.asOf == row.asOf else { return false }
          break
        }
        slot = (slot + 1) & (capacity - 1)
      }
      summary.slots[slot] = place
    }
    return true
  }

  private func conclude(_ household: PlainHousehold, _ summary: inout PlainSummary) {
    for (place, counts) in household.stated.counts.enumerated() {
      for (question, asked) in questions.enumerated() {
        summary.tallies[asked.item].isNamed = true
        if counts { summary.tallies[asked.item].add(summary.grid[cell(place, question)]) }
      }
    }
    let hasMembers = household.stated.counts.contains(true)
    summary.findings.removeAll(keepingCapacity: true)
    for (item, tally) in zip(items, summary.tallies) where tally.isNamed {
      summary.findings.append(tally.finding(of: item, tolerance, hasMembers: hasMembers))
    }
  }

  private func cell(_ person: Int, _ question: Int) -> Int { person * questions.count + question }
}

/// Asked for every row: the general comparison of such enumerations goes by their words.
extension CellState {
  fileprivate var isNotAsked: Bool {
    switch self {
    case .notAsked: true
    case .hit, .nothing, .pending, .mismatch, .rejected, .error, .notApplicable: false
    }
  }
}

extension RecordOutcome {
  fileprivate var isFound: Bool {
    switch self {
    case .found: true
    case .nothing, .identityMismatch, .rejected, .error: false
    }
  }
}
