/// 免交材料: a paper that the family need not bring, because the commitment stands for it.
package struct WaivedDocument: Hashable, Sendable {
  package let code: String
  package let name: Wording
  package let category: Wording
  package let basis: String

  package init(code: String, name: Wording, category: Wording, basis: String) {
    self.code = code
    self.name = name
    self.category = category
    self.basis = basis
  }
}
