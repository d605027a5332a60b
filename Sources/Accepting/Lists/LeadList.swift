package import Diagnostics
internal import EconomyModel

/// 主动发现线索: what township assistants (社会救助协理员) have noticed, a row a family: 核对编号, 线索, 报告人, 发现日期 *(sample layout)*.
package struct LeadList: Sendable {
  private let table: ListTable<LeadColumn>

  /// - Throws: `accept.kind-unknown`, `accept.column-missing`, `accept.column-twice`; what Reading says of a file that
  ///   is none.
  package init(_ file: DeclarationFile) throws(Diagnostics) {
    table = try ListTable(file, name: "list of leads")
  }

  /// Every row, in the file's order.
  package func forEach(_ body: (ListPiece<LeadRow>) throws -> Void) throws {
    try table.forEach { found in
      switch found {
      case .failure(let reject): try body(.refused([reject]))
      case .success(var row): try body(Self.piece(&row))
      }
    }
  }

  private static func piece(_ row: inout ListTable<LeadColumn>.Row) -> ListPiece<LeadRow> {
    let caseNumber = row.value(.caseNumber, EnteredText.caseNumber)
    let text = row.value(.text, EnteredText.checked)
    let reporter = row.value(.reporter, EnteredText.checked)
    let day = row.value(.day, EnteredText.date)
    guard let caseNumber, let text, let reporter, let day else { return .refused(row.faults) }
    return .row(
      LeadRow(caseNumber: caseNumber, text: text, reporter: reporter, noticedOn: day, place: row.place))
  }
}
