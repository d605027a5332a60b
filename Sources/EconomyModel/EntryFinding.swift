/// What became of one condition: what was found, and what would satisfy it.
package struct EntryFinding: Hashable, Sendable, Codable {
  package enum State: String, Hashable, CaseIterable, Sendable, Codable {
    case fulfilled, unfulfilled
    /// Nothing was stated that the condition could be held against; it is not fulfilled either.
    case notStated = "not-stated"

    package var wording: Wording {
      switch self {
      case .fulfilled: Wording("符合", "fulfilled")
      case .unfulfilled: Wording("不符合", "not fulfilled")
      case .notStated: Wording("未说明", "not stated")
      }
    }
  }

  package let condition: EntryConditionKind
  package let state: State
  package let found: Wording
  /// What the condition asks for.
  package let wanted: Wording
  package let basis: String
  /// SHA-256 of the papers it rests on, ascending.
  package let papers: [String]
  /// Of a condition made of others: what became of each.
  package let parts: [EntryFinding]

  package init(
    _ condition: EntryConditionKind, _ state: State, found: Wording, wanted: Wording, basis: String,
    papers: [String] = [], parts: [EntryFinding] = []
  ) {
    self.condition = condition
    self.state = state
    self.found = found
    self.wanted = wanted
    self.basis = basis
    self.papers = papers
    self.parts = parts
  }

  package var isFulfilled: Bool { state == .fulfilled }
}
