package import EconomyModel

/// What a batch runs on, written down when it opens: whoever renders its reports later uses these terms.
package struct BatchTerms: Hashable, Sendable, Codable {
  package let centre: String
  package let region: String
  package let institutions: [Institution]
  /// Sorted; the order of the bytes in `asked.questions`.
  package let questions: [AskedQuestion]
  package let policy: ComparisonPolicy
  package let addedItems: [Item]
  /// From what size on a source's change is an alarm; nil where the centre has set no limits, and sources are not
  /// watched.
  package let drift: DriftLimits?

  package init(
    centre: String, region: String, institutions: [Institution], questions: [AskedQuestion],
    policy: ComparisonPolicy, addedItems: [Item], drift: DriftLimits? = nil
  ) {
    self.centre = centre
    self.region = region
    self.institutions = institutions
    self.questions = questions
    self.policy = policy
    self.addedItems = addedItems
    self.drift = drift
  }

  /// Of each question its place among ``questions``.
  package var places: [AskedQuestion: Int] {
    Dictionary(questions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
