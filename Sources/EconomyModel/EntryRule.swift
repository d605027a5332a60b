/// A condition with the text that it rests on.
package struct EntryRule: Hashable, Sendable {
  package let condition: EntryCondition
  /// 文号/条款 or the text's own words; `sample` for what we made up.
  package let basis: String

  package init(_ condition: EntryCondition, basis: String) {
    self.condition = condition
    self.basis = basis
  }
}
