import EconomyModel

/// The words of an item's `level:`.
enum ItemLevelWord: String, CaseIterable {
  case person, household

  var level: Item.Level {
    switch self {
    case .person: .person
    case .household: .household
    }
  }
}
