/// An institution that is asked and answers.
package struct Institution: Hashable, Sendable, Codable {
  package let code: InstitutionCode
  /// As reports print it, such as `工商银行城东支行`.
  package let name: String
  package let family: SourceFamily

  package init(code: InstitutionCode, name: String, family: SourceFamily) {
    self.code = code
    self.name = name
    self.family = family
  }
}
