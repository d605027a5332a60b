/// 中止: what is missing.
package struct Suspension: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case missing
  }

  package let missing: String

  package init(missing: String) {
    self.missing = missing
  }
}
