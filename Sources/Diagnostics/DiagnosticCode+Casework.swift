/// Codes of commitment cases: their terms, and the guards of their life.
extension DiagnosticCode {
  package static let termsBasis = DiagnosticCode(
    "terms.basis", "A rule of a track names no text that it rests on.", chinese: "规则没有依据")
  package static let termsClock = DiagnosticCode(
    "terms.clock", "A clock of a track is no length of time that a clock can have.", chinese: "期限长度不对")
  package static let termsClockMissing = DiagnosticCode(
    "terms.clock-missing", "A track lacks the clock that one of its rules needs.", chinese: "缺少期限")
  package static let termsOutcome = DiagnosticCode(
    "terms.outcome", "A track's cases could only end against the family.", chinese: "办理结果不完整")
  package static let termsConsequence = DiagnosticCode(
    "terms.consequence", "A line of a consequence matrix does not hold together.", chinese: "失信后果规则不对")
  package static let termsRepair = DiagnosticCode(
    "terms.repair", "A repair path says nothing of what must have been done.", chinese: "信用修复规则不完整")
  package static let casePaper = DiagnosticCode(
    "case.paper", "A paper of evidence is not named by a digest and a name.", chinese: "证据材料登记不完整")

  package static let casework: [DiagnosticCode] = [
    termsBasis, termsClock, termsClockMissing, termsOutcome, termsConsequence, termsRepair, casePaper,
  ]
}
