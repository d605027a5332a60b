internal import Casework
internal import EconomyModel

extension DeedForm {
  /// 发放、更正、应发、退款、退还、免予追回.
  func money(_ reading: inout DeedReading) -> CaseEvent? {
    switch self {
    case .pay:
      let (month, amount, reference) = (reading.month("month"), reading.amount("amount"), reading.text("reference"))
      guard let month, let amount, let reference else { return nil }
      return .paid(Payment(month: month, amount: amount, reference: reference))
    case .correct:
      let (reference, amount) = (reading.text("reference"), reading.amount("amount"))
      guard let reference, let amount else { return nil }
      return .paymentCorrected(PaymentCorrection(reference: reference, amount: amount))
    case .due:
      let (month, amount, basis) = (reading.month("month"), reading.amount("amount"), reading.text("basis"))
      guard let month, let amount, let basis else { return nil }
      return .due(DueAmount(month: month, amount: amount, basis: basis))
    case .repay: return repayment(&reading).map { .overpaymentRepaid($0) }
    case .giveBack: return repayment(&reading).map { .repaymentReturned($0) }
    default: return reading.amount("amount").map { .waiverProposed(WaiverRequest(amount: $0)) }
    }
  }

  private func repayment(_ reading: inout DeedReading) -> Repayment? {
    let (amount, reference) = (reading.amount("amount"), reading.text("reference"))
    guard let amount, let reference else { return nil }
    return Repayment(amount: amount, reference: reference)
  }

  func deceit(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let person = reading.choice("person", among: context.members.map(\.value))
    let items = reading.checks("items", among: context.items.map(\.value))
    guard let person, !items.isEmpty else { return nil }
    return .deceitRecorded(DeceitRecord(items: items.map { ItemCode($0) }, person: person))
  }

  /// 失信处理建议.
  func consequence(_ reading: inout DeedReading, _ context: DeedContext) -> CaseEvent? {
    let grade: ConsequenceGrade? = reading.choice("grade")
    let measures = reading.checks("measures", among: ConsequenceMeasure.allCases.map(\.rawValue))
      .compactMap(ConsequenceMeasure.init(rawValue:))
    let fine = reading.amount("fine", isRequired: false)
    guard let grade, !measures.isEmpty else { return nil }
    return .consequenceProposed(ConsequenceDraft(grade: grade, measures: measures, fine: fine))
  }

  func handedOver(_ reading: inout DeedReading, _ context: DeedContext) -> ConsequenceExport? {
    let (authority, reference) = (reading.text("authority"), reading.text("reference"))
    guard let authority, let reference, let consequence = context.course.consequence else { return nil }
    return ConsequenceExport(consequence: consequence.proposed.deed, authority: authority, reference: reference)
  }
}
