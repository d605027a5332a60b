/// By when an answer is due.
package struct DueDate: Hashable, Sendable {
  package let day: CivilDate
  /// 暂定: reckoned without the State Council's table of a year it reaches.
  package let isProvisional: Bool

  package init(day: CivilDate, isProvisional: Bool) {
    self.day = day
    self.isProvisional = isProvisional
  }
}
