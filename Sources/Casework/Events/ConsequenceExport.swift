/// 移送: handed to the competent authority, or taken back from it.
package struct ConsequenceExport: CasePayload {
  package enum CodingKeys: CodingKey, CaseIterable {
    case consequence, authority, reference
  }

  package let consequence: DeedID
  package let authority: String
  package let reference: String

  package init(consequence: DeedID, authority: String, reference: String) {
    self.consequence = consequence
    self.authority = authority
    self.reference = reference
  }
}
