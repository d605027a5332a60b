/// 期限: how long somebody has. A 日 and a 工作日 are different things, so a bare number is neither.
package enum TimeLimit: Hashable, Sendable {
  /// 日: every day counts; only the last must be a working day.
  case days(Int)
  /// 工作日: only working days count.
  case workingDays(Int)
}
