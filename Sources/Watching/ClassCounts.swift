/// How many values fell into each class of a facet; as JSON the occupied classes in order, `[[class, count], …]`.
package struct ClassCounts: Hashable, Sendable {
  /// Sorted by class, every count above zero.
  package let occupied: [(place: Int, count: Int64)]

  init(_ counts: some Sequence<Int64>) {
    occupied = counts.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
  }

  private init(occupied: [(place: Int, count: Int64)]) { self.occupied = occupied }

  package var total: Int64 { occupied.reduce(0) { $0 + $1.count } }

  package subscript(place: Int) -> Int64 { occupied.first { $0.place == place }?.count ?? 0 }

  package var greatest: (place: Int, count: Int64)? {
    occupied.reduce(nil) { best, next in
      if let best, best.count >= next.count { best } else { next }
    }
  }

  func adding(_ other: ClassCounts) -> ClassCounts {
    let sums = Dictionary((occupied + other.occupied).map { ($0.place, $0.count) }, uniquingKeysWith: +)
    return ClassCounts(occupied: sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  package static func == (left: ClassCounts, right: ClassCounts) -> Bool {
    left.occupied.elementsEqual(right.occupied) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for (place, count) in occupied {
      hasher.combine(place)
      hasher.combine(count)
    }
  }
}

extension ClassCounts: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let pairs = try container.decode([[Int64]].self)
    guard pairs.allSatisfy({ $0.count == 2 && $0[0] >= 0 && $0[0] < 1 << 16 && $0[1] > 0 }),
      zip(pairs, pairs.dropFirst()).allSatisfy({ $0[0] < $1[0] })
    else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "no counts by class") }
    occupied = pairs.map { (Int($0[0]), $0[1]) }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(occupied.map { [Int64($0.place), $0.count] })
  }
}
