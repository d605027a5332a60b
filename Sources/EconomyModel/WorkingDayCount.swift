/// How many working days lie between two days.
package struct WorkingDayCount: Hashable, Sendable {
  package let count: Int
  /// 暂定: a counted day's table is not known.
  package let isProvisional: Bool
}
