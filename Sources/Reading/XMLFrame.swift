/// An open element.
struct XMLFrame {
  /// In the plan; nil for an element nobody asked for.
  let node: Int?
  /// Where its tag begins.
  let start: Int64
  let line: Int
  /// Rows in the batch when it began.
  var firstRow: Int
  /// Records met before it began.
  let recordsBefore: Int
}
