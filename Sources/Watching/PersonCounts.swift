/// Persons of one institution, adapter and item in one batch.
package struct PersonCounts: Hashable, Sendable, Codable {
  package let asked: Int64
  /// 查得, 查无, 身份不符, 拒绝 or 出错: whoever was not passed over in silence.
  package let answered: Int64
  /// 查得.
  package let hit: Int64

  package init(asked: Int64, answered: Int64, hit: Int64) {
    self.asked = asked
    self.answered = answered
    self.hit = hit
  }
}
