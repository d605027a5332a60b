import ArgumentParser
import Casework
import EconomyModel
import Pipeline

struct CasePayCommand: DeedCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "发放: book a payment as the paying office names it, or correct one.")

  @OptionGroup var options: DeedOptions

  @Option(name: .long, help: "What it was paid for, such as 2026-11.", transform: Argued.month)
  var month: CivilMonth?

  @Option(name: .long, help: "In yuan.", transform: Argued.yuan)
  var amount: Fen

  @Option(name: .long, help: "The paying office's own; the same one is never booked twice.")
  var reference: String

  @Flag(
    name: .long,
    help:
      "The payment of this reference really was this much; 0: it was never paid. Wants a reason.")
  var correct = false

  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent {
    if correct { return .paymentCorrected(PaymentCorrection(reference: reference, amount: amount)) }
    guard let month else { throw ValidationError("say for which month: --month YYYY-MM") }
    return .paid(Payment(month: month, amount: amount, reference: reference))
  }
}
