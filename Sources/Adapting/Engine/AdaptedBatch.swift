package import EconomyModel

/// The next rows of a file: plain records packed, everything else one by one, in the file's order. Reused.
package struct AdaptedBatch {
  /// One row: its place among the packed records, or, below zero, among ``others`` (-1 is the first).
  package private(set) var order: [Int32] = []
  package internal(set) var packed = PackedBatch()
  package private(set) var others: [AdaptedRow] = []

  package init() {}

  package var isEmpty: Bool { order.isEmpty }

  mutating func removeAll() {
    order.removeAll(keepingCapacity: true)
    packed.removeAll()
    others.removeAll(keepingCapacity: true)
  }

  mutating func append(_ row: AdaptedRow) {
    others.append(row)
    order.append(Int32(-others.count))
  }

  mutating func append(contentsOf rows: [AdaptedRow]) {
    for row in rows { append(row) }
  }

  mutating func append(_ record: PackedRecord) {
    order.append(Int32(packed.records.count))
    packed.records.append(record)
  }
}

extension Adapter {
  /// All fields of its item, in the order in which receipts list them: packed fields name their place there.
  package var layout: [RecordField] { item.required + item.optional }
}
