package import EconomyModel

/// A converter with the words that its column gives it.
package enum Conversion: Sendable {
  case ignored
  case residentID, anyDocument, document
  case name, text
  case code(WordTable<String>)
  case outcome(WordTable<RecordOutcome>)
  case flag(WordTable<Bool>)
  /// An amount: how many of its decimals make one fen.
  case money(MoneyUnit)
  case date, time, month
  case area, mu, share, percent, count, account
  case organisationNumber
}
