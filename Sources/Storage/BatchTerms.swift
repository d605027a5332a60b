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

  package init(
    centre: String, region: String, institutions: [Institution], questions: [AskedQuestion],
    policy: ComparisonPolicy, addedItems: [Item]
  ) {
    self.centre = centre
    self.region = region
    self.institutions = institutions
    self.questions = questions
    self.policy = policy
    self.addedItems = addedItems
  }
}
