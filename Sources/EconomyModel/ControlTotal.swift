/// 控制总数: how many rows a file is said to have, or what they are said to add up to, and what was counted.
package struct ControlTotal: Hashable, Sendable, Codable {
  package enum Place: String, Hashable, Sendable, Codable {
    /// 尾行, in the file.
    case trailer
    /// 清单, beside it.
    case manifest
  }

  package let statedIn: Place
  /// What is added up; nil: the rows are counted.
  package let field: RecordField?
  /// Rows, or fen.
  package let stated: Int64
  /// Nil when the file was not read to its end, or a row that could not be read leaves it unsure.
  package let counted: Int64?

  package init(statedIn: Place, field: RecordField? = nil, stated: Int64, counted: Int64?) {
    self.statedIn = statedIn
    self.field = field
    self.stated = stated
    self.counted = counted
  }
}
