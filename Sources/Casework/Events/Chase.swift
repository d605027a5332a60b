/// 催办.
package struct Chase: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case institution
  }

  package let institution: String

  package init(institution: String) {
    self.institution = institution
  }
}
