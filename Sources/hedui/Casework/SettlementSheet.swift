import Casework
import EconomyModel
import Pipeline

/// A settlement as programs read it. Amounts are fen.
struct SettlementSheet: Encodable {
  let caseNumber: CaseNumber
  let state: CommitmentState
  let settlement: Settlement
  let advice: SettlementAdvice
  let questions: [String]
  /// Whether the case rests on this report already.
  let isRecorded: Bool

  init(_ look: CommitmentSettlement) {
    caseNumber = look.file.course.number
    state = look.file.course.state
    settlement = look.settlement
    advice = look.settlement.advice
    questions = look.settlement.questions
    isRecorded = look.isRecorded
  }
}
