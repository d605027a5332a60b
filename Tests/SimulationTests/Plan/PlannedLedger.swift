/// The money of one family as the plan has it, in fen by month.
struct PlannedLedger {
  private(set) var paid: [String: Int64] = [:]
  private(set) var due: [String: Int64] = [:]
  var received: Int64 = 0
  /// What was proposed to be waived, until somebody decides.
  var asked: Int64 = 0
  var granted: Int64 = 0

  mutating func pay(_ month: String, _ fen: Int64) { paid[month, default: 0] += fen }
  mutating func correct(_ month: String, to fen: Int64) { paid[month] = fen }
  mutating func enter(_ month: String, _ fen: Int64) { due[month] = fen }

  var months: [String] { paid.keys.sorted() }
  var paidInAll: Int64 { paid.values.reduce(0, +) }

  /// What nobody has entered is held against nobody.
  var overpaid: Int64 {
    paid.reduce(0) { sum, line in sum + max(0, line.value - (due[line.key] ?? line.value)) }
  }

  var toPay: Int64 { due.reduce(0) { sum, line in sum + max(0, line.value - (paid[line.key] ?? 0)) } }
}
