internal import EconomyModel

/// The household's part of a thing that several hold: members' stated shares, and for members who state none an equal
/// part of what nobody states. Obligors and others of the case hold their part too.
struct HolderShares {
  /// Everybody's rows about the thing, the believed ones first.
  let rows: [SubjectFact]
  let household: Household

  /// Nil when the shares cannot be added.
  var part: Portion? {
    var stated: [Int: Portion] = [:]
    for row in rows where stated[row.place] == nil {
      if let share = row.fields.share(.share) { stated[row.place] = Portion(share) }
    }
    let silent = Set(rows.map(\.place)).subtracting(stated.keys)
    let counts = { (place: Int) in household.standing(at: place) == .counted }
    guard let taken = Self.sum(stated.values),
      let own = Self.sum(stated.filter { counts($0.key) }.values)
    else { return nil }
    let silentMembers = silent.count(where: counts)
    guard silentMembers > 0 else { return own.capped }
    return taken.rest.divided(by: silent.count)?.times(Int64(silentMembers))?.adding(own)?.capped
  }

  private static func sum(_ parts: some Sequence<Portion>) -> Portion? {
    parts.reduce(Portion.zero) { $0?.adding($1) }
  }
}
