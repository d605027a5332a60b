internal import Adapting

/// What a layout's manifest leaves open, taken from its sample: the lines around the rows, and ignored columns.
protocol LayoutTemplate {
  var opening: String { get }
  /// The text of one row; what must be closed or opened before it included.
  mutating func row(_ cells: [String?], household: Int, number: Int) -> String
  mutating func closing(_ sums: TrailerSums) -> String
}
