/// Watches that pieces of a file come one after the other, none empty, and cover it whole.
package struct PieceCover: Sendable {
  private let length: Int64
  private var end: Int64 = 0
  private(set) package var faults: [String] = []

  package init(length: Int) { self.length = Int64(length) }

  package mutating func add(_ bytes: Range<Int64>) {
    if bytes.lowerBound != end { faults.append("a piece begins at \(bytes.lowerBound) where \(end) was due") }
    if bytes.isEmpty { faults.append("the piece at \(end) is empty") }
    end = bytes.upperBound
    if end > length { faults.append("a piece ends at \(end), past the file's \(length) bytes") }
  }

  /// - Parameter isWhole: false where the file was refused, so that its rest belongs to nobody.
  package mutating func close(isWhole: Bool) {
    if isWhole, end != length { faults.append("the last piece ends at \(end) of \(length) bytes") }
  }
}
