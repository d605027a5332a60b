/// A file's rows and bytes by fate.
package struct FateCounts: Hashable, Sendable, Codable {
  package private(set) var rows: [RowFate: Int64]
  package private(set) var bytes: [RowFate: Int64]

  package init() {
    rows = [:]
    bytes = [:]
  }

  package mutating func add(_ fate: RowFate, rows count: Int64 = 1, bytes size: Int64) {
    rows[fate, default: 0] += count
    bytes[fate, default: 0] += size
  }

  /// A file refused whole: all its rows, as far as they can be told, and all its bytes.
  package func refusedWhole(totalBytes: Int64) -> FateCounts {
    var refused = FateCounts()
    refused.add(.refused, rows: totalRows, bytes: totalBytes)
    return refused
  }

  package var totalRows: Int64 { RowFate.allCases.reduce(0) { $0 + rows($1) } }
  package var totalBytes: Int64 { RowFate.allCases.reduce(0) { $0 + bytes($1) } }
  package func rows(_ fate: RowFate) -> Int64 { rows[fate] ?? 0 }
  package func bytes(_ fate: RowFate) -> Int64 { bytes[fate] ?? 0 }
}
