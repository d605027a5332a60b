/// One step of reading a row: a column and the record's field of the reader that carries it.
struct RowPlan: Sendable {
  let field: Int
  let rule: ColumnRule

  /// The kind of a document is known before its number is read, and everything about the subject before the rest.
  static func plan(for columns: [ColumnRule]) -> [RowPlan] {
    let steps = columns.enumerated().filter { $0.element.target != .ignore }.map { RowPlan(field: $0, rule: $1) }
    return steps.sorted { (rank($0.rule.target), $0.field) < (rank($1.rule.target), $1.field) }
  }

  private static func rank(_ target: ColumnTarget) -> Int {
    switch target {
    case .ignore: 0
    case .documentType: 1
    case .id, .name, .birthDate: 2
    case .outcome, .asOf, .feedbackAt: 3
    case .field: 4
    }
  }
}
