internal import EconomyModel

/// The items of one case that were asked, declared or returned, with their places among its facts and cells.
struct ConcernedItems {
  struct Rows {
    let item: ItemCode
    var facts: [Int] = []
    var cells: [Int] = []
  }

  private var all: [Rows] = []
  /// Where the item spoken of last stands.
  private var last = 0

  subscript(item: ItemCode) -> Rows? {
    all.firstIndex { TextBytes.areEqual($0.item.rawValue, item.rawValue) }.map { all[$0] }
  }

  mutating func add(_ item: ItemCode) { find(item) }

  mutating func add(_ facts: [MatchedFact]) {
    for run in Self.runs(facts.indices, by: { facts[$0].item }) {
      find(facts[run.lowerBound].item)
      all[last].facts.append(contentsOf: run)
    }
  }

  mutating func add(_ cells: [Cell]) {
    for run in Self.runs(cells.indices, by: { cells[$0].item }) {
      find(cells[run.lowerBound].item)
      all[last].cells.append(contentsOf: run)
    }
  }

  private static func runs(_ places: Range<Int>, by item: (Int) -> ItemCode) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for place in places where place + 1 == places.upperBound || item(place) != item(place + 1) {
      runs.append(start..<place + 1)
      start = place + 1
    }
    return runs
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
