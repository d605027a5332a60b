/// The head of a CSV column, its unit in brackets taken off.
struct ColumnHead {
  let label: String
  /// What is put behind a value; empty when the unit is the usual one.
  let unit: String
  /// The brackets hold no unit that a value can have.
  let hasStrangeUnit: Bool

  private static let usual = ["元", "㎡", "m2", "m²", "平方米", "元/月", "月", "人", "必填", "选填"]

  init(_ head: String) {
    let brackets: Set<Character> = ["(", "（"]
    guard let open = head.lastIndex(where: brackets.contains), [")", "）"].contains(head.last ?? " "),
      open != head.startIndex
    else {
      (label, unit, hasStrangeUnit) = (head, "", false)
      return
    }
    let inside = String(head[head.index(after: open)...].dropLast())
    label = String(head[..<open])
    unit = ["亩", "%"].contains(inside) ? inside : ""
    hasStrangeUnit = unit.isEmpty && !Self.usual.contains(inside)
  }
}
