/// Income of one class over the declaration's window, optionally tied to one item (a pension, a salary).
package struct DeclaredIncome: Hashable, Sendable, Codable {
  package let incomeClass: IncomeClass
  package let subject: DeclaredSubject
  /// The item whose records this amount should meet; nil for a class total without detail.
  package let item: ItemCode?
  package let amount: PeriodAmount

  package init(incomeClass: IncomeClass, subject: DeclaredSubject, item: ItemCode? = nil, amount: PeriodAmount) {
    self.incomeClass = incomeClass
    self.subject = subject
    self.item = item
    self.amount = amount
  }
}
