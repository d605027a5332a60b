package import EconomyModel

/// One accepted file whose facts are read packed.
package struct FactFile: Sendable {
  package let receipt: Int64
  package let question: AskedQuestion
  package let layout: [RecordField]
  /// What its rows without a date of their own are as of.
  package let asOf: CivilDate?

  init(_ source: FactSource) {
    receipt = source.receipt
    question = AskedQuestion(institution: source.institution, item: source.item)
    layout = source.layout
    asOf = source.asOf
  }
}
