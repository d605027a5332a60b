internal import EconomyModel
internal import Storage

/// Every case on file in memory, sorted each way somebody may want it.
struct WorkIndex {
  let entries: [WorkEntry]
  let batches: [StoredBatch]
  let regions: [String]
  /// How many cases of each state, by region.
  private let states: [[WorkState: Int]]
  private let orders: [WorkQuery.Order: [Int32]]
  let asOf: Timestamp

  /// - Parameter at: which institutions are late is told by its day.
  init(at: Timestamp, in transaction: StoreTransaction) throws {
    var regions = RegionTable()
    var entries: [WorkEntry] = []
    var places: [String: Int] = [:]
    try transaction.forEachRegion { caseNumber, region in
      places[caseNumber.rawValue] = entries.count
      entries.append(WorkEntry(caseNumber, region: regions.place(of: region)))
    }
    batches = try transaction.batches()
    for (batch, stored) in batches.enumerated() {
      let due = try Self.dueDays(of: stored, in: transaction)
      guard !due.isEmpty else { continue }
      let place = (Int32(batch), stored.openedOn.dayNumber)
      try transaction.forEachSummaryWithGrid(in: stored.week) { caseNumber, summary in
        guard let known = places[caseNumber.rawValue] else { return }
        entries[known] = try WorkEntry(
          caseNumber, region: entries[known].region, batch: place, summary, due: due,
          today: at.date.dayNumber)
      }
      for report in try transaction.issuedVersions(in: stored.week) {
        guard let place = places[report.caseNumber.rawValue], entries[place].batch == Int32(batch) else { continue }
        entries[place].state = report.newest > report.issued ? .supplement : .issued
      }
    }
    self.entries = entries
    self.regions = regions.names
    states = entries.reduce(into: [[WorkState: Int]](repeating: [:], count: regions.names.count)) { states, entry in
      states[Int(entry.region)][entry.state, default: 0] += 1
    }
    orders = Dictionary(uniqueKeysWithValues: WorkQuery.Order.allCases.map { ($0, Self.sorted(entries, by: $0)) })
    asOf = at
  }

  /// Of each question; provisional days are no measure of lateness.
  private static func dueDays(of batch: StoredBatch, in transaction: StoreTransaction) throws -> [Int32] {
    let days = Dictionary(
      try transaction.lists(of: batch.week).filter { !$0.due.isProvisional }
        .map { ($0.institution, $0.due.day.dayNumber) }, uniquingKeysWith: max)
    return batch.terms.questions.map { days[$0.institution] ?? .max }
  }

  private static func sorted(_ entries: [WorkEntry], by order: WorkQuery.Order) -> [Int32] {
    let places = entries.indices.map { Int32($0) }
    switch order {
    case .caseNumber: return places
    case .urgency:
      return places.sorted { one, other in
        let (left, right) = (entries[Int(one)], entries[Int(other)])
        return (left.state.urgency, left.late > 0 ? 0 : 1, right.biggestFen, one)
          < (right.state.urgency, right.late > 0 ? 0 : 1, left.biggestFen, other)
      }
    case .difference: return places.sorted { (entries[Int($1)].biggestFen, $0) < (entries[Int($0)].biggestFen, $1) }
    case .differences: return sorted(places) { -entries[$0].differences }
    case .answered: return sorted(places) { entries[$0].share }
    case .waiting: return sorted(places) { entries[$0].askedDay }
    case .due: return sorted(places) { entries[$0].dueDay }
    }
  }

  private static func sorted(_ places: [Int32], by key: (Int) -> Int32) -> [Int32] {
    places.sorted { (key(Int($0)), $0) < (key(Int($1)), $1) }
  }

  /// Places of the entries of one page.
  func places(_ query: WorkQuery, perPage: Int) -> Found {
    let isVisible = regions.map(query.scope.covers)
    let order = orders[query.order] ?? []
    let wanted = wanted(isVisible, query)
    let fitting = wanted.map { wanted in order.filter { wanted[Int($0)] } } ?? order
    let pages = max(1, (fitting.count + perPage - 1) / perPage)
    let number = min(query.page, pages)
    let first = (number - 1) * perPage
    let page = (first..<min(first + perPage, fitting.count)).map { place in
      Int(fitting[query.isReversed ? fitting.count - 1 - place : place])
    }
    return Found(page: page, total: fitting.count, number: number, counts: count(isVisible))
  }

  /// Looked at in the order in which they lie in memory, which a list's order is not.
  /// - Returns: nil when nothing is left out.
  private func wanted(_ isVisible: [Bool], _ query: WorkQuery) -> [Bool]? {
    if !isVisible.contains(false), query.state == nil, !query.onlyDifferences, !query.onlyLate { return nil }
    return entries.indices.map { place in
      isVisible[Int(entries[place].region)] && (query.state.map { $0 == entries[place].state } ?? true)
        && (!query.onlyDifferences || entries[place].differences > 0) && (!query.onlyLate || entries[place].late > 0)
    }
  }

  /// Of all cases in regions somebody may see.
  private func count(_ isVisible: [Bool]) -> [WorkState: Int] {
    zip(states, isVisible).reduce(into: [:]) { counts, region in
      if region.1 { counts.merge(region.0, uniquingKeysWith: +) }
    }
  }

  struct Found {
    let page: [Int]
    /// On all pages.
    let total: Int
    /// The page's own number.
    let number: Int
    /// Of all cases in the scope.
    let counts: [WorkState: Int]
  }

  /// Regions by number.
  private struct RegionTable {
    private(set) var names: [String] = []
    private var places: [String: Int32] = [:]

    mutating func place(of name: String) -> Int32 {
      if let known = places[name] { return known }
      places[name] = Int32(names.count)
      names.append(name)
      return Int32(names.count - 1)
    }
  }
}

extension WorkEntry {
  /// In thousandths; a case that nobody was asked about comes first.
  fileprivate var share: Int32 { asked == 0 ? -1 : answered * 1000 / asked }
}
