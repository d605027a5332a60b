/// One thing a household declared for one item: an account balance, a dwelling, a policy, a marital status.
package struct DeclaredEntry: Hashable, Sendable, Codable {
  package let item: ItemCode
  package let subject: DeclaredSubject
  package let fields: [FieldEntry]

  package init(item: ItemCode, subject: DeclaredSubject, fields: [FieldEntry]) {
    self.item = item
    self.subject = subject
    self.fields = fields
  }
}
