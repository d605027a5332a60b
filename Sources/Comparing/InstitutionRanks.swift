internal import EconomyModel

/// The institutions of some rows in the order of their codes.
struct InstitutionRanks {
  /// Equal for equal codes.
  private var mixed: [UInt64] = []
  private var ranks: [Int] = []

  init(_ rows: [ItemRow]) {
    var codes: [InstitutionCode] = []
    for row in rows {
      guard let fact = row.fact, !mixed.contains(fact.institutionMixed) else { continue }
      mixed.append(fact.institutionMixed)
      codes.append(fact.fact.institution)
    }
    ranks = [Int](repeating: 0, count: codes.count)
    for (rank, place) in codes.indices.sorted(by: { codes[$0] < codes[$1] }).enumerated() {
      ranks[place] = rank
    }
  }

  func rank(_ fact: SubjectFact) -> Int {
    mixed.firstIndex(of: fact.institutionMixed).map { ranks[$0] } ?? .max
  }
}
