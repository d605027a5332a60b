internal import EconomyModel

/// The items of one case that were asked, declared or returned, with their places among its facts and cells.
struct ConcernedItems {
  struct Rows {
    let item: ItemCode
    var facts: [Int] = []
    var cells: [Int] = []
  }

  private var all: [Rows] = []
  /// Where the item spoken of last stands: items come in runs.
  private var last = 0

  subscript(item: ItemCode) -> Rows? {
    all.firstIndex { TextBytes.areEqual($0.item.rawValue, item.rawValue) }.map { all[$0] }
  }

  mutating func add(_ item: ItemCode) { find(item) }

  mutating func add(fact index: Int, _ item: ItemCode) {
    find(item)
    all[last].facts.append(index)
  }

  mutating func add(cell index: Int, _ item: ItemCode) {
    find(item)
    all[last].cells.append(index)
  }

  private mutating func find(_ item: ItemCode) {
    if last < all.count, all[last].item == item { return }
    if let place = all.firstIndex(where: { $0.item == item }) {
      last = place
    } else {
      last = all.count
      all.append(Rows(item: item))
    }
  }
}
