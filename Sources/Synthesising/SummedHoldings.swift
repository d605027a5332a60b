internal import EconomyModel

/// What a household's accounts of one item come to, and what keeps the sum from being one.
struct SummedHoldings {
  private(set) var fen: Int64 = 0
  private(set) var count = 0
  private var amounts = 0
  private var flags = 0
  private var isOver = false
  private var isForeign = false
  private var isOld = false
  /// Something was paid from an account, as its own row says.
  var isSpent = false

  mutating func add(_ fen: Int64, isOld: Bool) {
    self.fen += fen
    (count, amounts) = (count + 1, amounts + 1)
    if isOld { self.isOld = true }
  }

  mutating func addForeign() { (count, amounts, isForeign) = (count + 1, amounts + 1, true) }

  mutating func addFlag(isOver: Bool) {
    (count, flags) = (count + 1, flags + 1)
    if isOver { self.isOver = true }
  }

  /// What each of the item's methods must find.
  func classes(_ declared: DeclaredAmount, _ item: Item) -> [DifferenceClass] {
    let explained: [DifferenceClass] = item.methods.contains(.explain) && isSpent ? [.explanationRequired] : []
    return [sum(declared)] + explained
  }

  private func sum(_ declared: DeclaredAmount) -> DifferenceClass {
    if flags > 0, amounts == 0 { return isOver ? .explanationRequired : .consistent }
    if isOld { return .explanationRequired }
    if [.underDeclared, .undeclared].contains(declared.difference) { return declared.difference }
    if isForeign || isOver { return .explanationRequired }
    return flags > 0 ? .notVerifiable : declared.difference
  }
}
