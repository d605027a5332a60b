internal import EconomyModel

/// What has been heard of one person and question.
struct HeardCell {
  private var held: Timestamp?
  private var unread: Timestamp?
  private var hit: Timestamp?
  /// The latest own answer that found nothing, of equally late ones the first in the grid's order of states.
  private var latest: (state: CellState, feedbackAt: Timestamp)?
  var isContested = false
  var hasEnded = false

  mutating func wait(since time: Timestamp) { held = max(held ?? time, time) }

  mutating func miss(since time: Timestamp) { unread = max(unread ?? time, time) }

  mutating func hear(_ outcome: RecordOutcome, at time: Timestamp) {
    if outcome == .found {
      hit = max(hit ?? time, time)
      return
    }
    let state = outcome.cellState
    guard let before = latest, before.feedbackAt >= time else {
      latest = (state, time)
      return
    }
    if before.feedbackAt == time, Self.rank(state) < Self.rank(before.state) { latest = (state, time) }
  }

  /// Nil where only silence could say something.
  var answer: (CellState, Timestamp?)? {
    if let held { return (.mismatch, held) }
    if let unread { return (.error, unread) }
    if isContested { return (.pending, nil) }
    return hit.map { (.hit, $0) } ?? latest.map { ($0.state, $0.feedbackAt) }
  }

  private static func rank(_ state: CellState) -> Int {
    switch state {
    case .mismatch: 0
    case .rejected: 1
    case .error: 2
    case .hit, .nothing, .pending, .notApplicable, .notAsked: 3
    }
  }
}
