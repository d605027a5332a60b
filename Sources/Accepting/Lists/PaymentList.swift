package import Diagnostics
internal import EconomyModel

/// 发放清单: a paying office's CSV of what it paid, a row a payment: 核对编号, 月份, 金额, 流水号 *(sample layout)*. Amounts are in
/// yuan, months as `2026-11`, `202611` or `2026年11月`.
package struct PaymentList: Sendable {
  private let table: ListTable<PaymentColumn>

  /// - Throws: `accept.kind-unknown`, `accept.column-missing`, `accept.column-twice`; what Reading says of a file that
  ///   is none.
  package init(_ file: DeclarationFile) throws(Diagnostics) {
    table = try ListTable(file, name: "list of payments")
  }

  /// Every row, in the file's order.
  package func forEach(_ body: (ListPiece<PaymentRow>) throws -> Void) throws {
    try table.forEach { found in
      switch found {
      case .failure(let reject): try body(.refused([reject]))
      case .success(var row): try body(Self.piece(&row))
      }
    }
  }

  private static func piece(_ row: inout ListTable<PaymentColumn>.Row) -> ListPiece<PaymentRow> {
    let caseNumber = row.value(.caseNumber, EnteredText.caseNumber)
    let month = row.value(.month, month)
    let amount = row.value(.amount, amount)
    let reference = row.value(.reference, EnteredText.checked)
    guard let caseNumber, let month, let amount, let reference else { return .refused(row.faults) }
    return .row(
      PaymentRow(caseNumber: caseNumber, month: month, amount: amount, reference: reference, place: row.place))
  }

  private static func month(_ text: String) throws(Reason) -> CivilMonth {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isPlain = text.utf8.count == 6 && digits.utf8.count == 6
    let isChinese = text.hasSuffix("月") && text.dropFirst(4).hasPrefix("年") && (5...6).contains(digits.utf8.count)
    guard isPlain || isChinese else { return try CivilMonth(text) }
    let month = digits.dropFirst(4)
    return try CivilMonth("\(digits.prefix(4))-\(month.utf8.count == 1 ? "0" : "")\(month)")
  }

  private static func amount(_ text: String) throws(Reason) -> Fen {
    let fen = try EnteredText.positiveMoney(text)
    guard fen > .zero else {
      throw Reason(.caseMoney, found: "a payment of nothing", expected: "expected more than 0 yuan")
    }
    return fen
  }
}
