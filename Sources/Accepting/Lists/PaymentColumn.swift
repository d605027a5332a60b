/// The columns of a list of payments.
enum PaymentColumn: ListColumn {
  case caseNumber, month, amount, reference

  var heads: [String] {
    switch self {
    case .caseNumber: ["核对编号", "caseNumber"]
    case .month: ["月份", "发放月份", "所属月份", "month"]
    case .amount: ["金额", "发放金额", "amount"]
    case .reference: ["流水号", "发放流水号", "支付凭证号", "reference"]
    }
  }
}
