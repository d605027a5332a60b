internal import EconomyModel

/// What is known so far of a row that is being packed.
struct PackedDraft {
  /// Totals that a row can be part of.
  static let mostTotals = SIMD8<Int64>.scalarCount

  /// Its fields so far; there is room for one of every column.
  private let room: UnsafeMutableBufferPointer<PackedField>
  private var count = 0
  var outcome = RecordOutcome.found
  var asOf: CivilDate?
  var feedbackAt: Timestamp?
  /// A bit for each field of the layout that has a value.
  private(set) var filled: UInt64 = 0
  /// For each of the tally's totals, in fen.
  var amounts = SIMD8<Int64>()

  init(room: UnsafeMutableBufferPointer<PackedField>, asOf: CivilDate?, feedbackAt: Timestamp?) {
    self.room = room
    self.asOf = asOf
    self.feedbackAt = feedbackAt
  }

  var fields: UnsafeMutableBufferPointer<PackedField> { UnsafeMutableBufferPointer(rebasing: room[..<count]) }

  @inline(__always)
  mutating func put(_ field: PackedField) {
    precondition(count < room.count)
    room[count] = field
    count += 1
    filled |= 1 << UInt64(field.place)
  }
}
