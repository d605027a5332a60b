import EconomyModel

/// The words of an item's `declaredAbsent:`.
enum DeclaredAbsentWord: String, CaseIterable {
  case overDeclared = "over-declared"
  case explanation

  var meaning: Item.DeclaredAbsent {
    switch self {
    case .overDeclared: .overDeclared
    case .explanation: .explanation
    }
  }
}
