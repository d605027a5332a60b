/// What one institution is asked: every person whose live authorisation covers it is asked all of a batch's
/// questions.
package struct AskedQuestion: Hashable, Comparable, Sendable, Codable {
  package let institution: InstitutionCode
  package let item: ItemCode

  package init(institution: InstitutionCode, item: ItemCode) {
    self.institution = institution
    self.item = item
  }

  package static func < (left: AskedQuestion, right: AskedQuestion) -> Bool {
    left.item != right.item ? left.item < right.item : left.institution < right.institution
  }
}
