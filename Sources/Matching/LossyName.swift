internal import EconomyModel

/// A name that lost characters at its source, as a pattern over whole names.
struct LossyName {
  private let scalars: [Unicode.Scalar]

  init(_ name: PersonName) { scalars = Array(name.unmasked.unicodeScalars) }

  /// The readable characters stand where they stand in the whole name. A run of n unreadable ones is from 1 to n
  /// characters of it: a decoder that failed byte by byte wrote several for one, and never one for several.
  func fits(_ whole: PersonName) -> Bool {
    let name = Array(whole.unmasked.unicodeScalars)
    var ends: Set<Int> = [0]
    var rest = scalars[...]
    while let first = rest.first, !ends.isEmpty {
      let run = rest.prefix(while: PersonName.isPlaceholder).count
      rest = rest.dropFirst(max(run, 1))
      if run == 0 {
        ends = Set(ends.filter { $0 < name.count && name[$0] == first }.map { $0 + 1 })
      } else {
        ends = Set(ends.flatMap { end in (1...run).map { end + $0 } }.filter { $0 <= name.count })
      }
    }
    return ends.contains(name.count)
  }
}
