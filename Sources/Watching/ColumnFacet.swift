/// One way of sorting a column's values into classes. Only the counts are kept, never a value.
package enum ColumnFacet: String, Hashable, CaseIterable, Comparable, Sendable, Codable, CodingKeyRepresentable {
  /// Below zero, zero, above.
  case sign
  /// False, true.
  case truth
  /// ``TextShape/Script``.
  case script
  /// Characters: 0 … 31 one by one, then 32–47, 48–63, 64–127, more.
  case length
  /// Dates by their distance from the receipt's day.
  case age
  /// 64 classes by a hash of the value: how common the commonest is, and whether it is still the same.
  case value
  /// ``Magnitude`` of what is above zero.
  case magnitude

  package var classCount: Int {
    switch self {
    case .sign: 3
    case .truth: 2
    case .script: TextShape.Script.allCases.count
    case .length: 36
    case .age: 12
    case .value: 64
    case .magnitude: Magnitude.classCount
    }
  }

  package static func < (left: ColumnFacet, right: ColumnFacet) -> Bool { left.rawValue < right.rawValue }

  static func lengthClass(_ characters: Int) -> Int {
    switch characters {
    case ..<32: max(characters, 0)
    case ..<48: 32
    case ..<64: 33
    case ..<128: 34
    case _: 35
    }
  }

  /// - Parameter days: positive when the date lies before the receipt's day.
  static func ageClass(_ days: Int) -> Int {
    switch days {
    case ..<(-366): 0
    case ..<0: 1
    case ..<32: 2
    case ..<93: 3
    case ..<367: 4
    case ..<732: 5
    case ..<1830: 6
    case ..<3660: 7
    case ..<7320: 8
    case ..<14_640: 9
    case ..<29_280: 10
    case _: 11
    }
  }
}
