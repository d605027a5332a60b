internal import EconomyModel
internal import Storage

/// One case as the worklist knows it: a few numbers, so that a city's fit into memory.
struct WorkEntry {
  let caseNumber: CaseNumber
  /// Place among the worklist's batches; nil where none has asked about the case.
  let batch: Int32?
  /// Place among the worklist's regions.
  let region: Int32
  var state: WorkState = .unasked
  /// Cells that may be asked, and how many of them are answered.
  private(set) var asked: Int32 = 0
  private(set) var answered: Int32 = 0
  /// Cells without an answer whose institution is past its day.
  private(set) var late: Int32 = 0
  private(set) var differences: Int32 = 0
  /// Without its sign.
  private(set) var biggestFen: UInt64 = 0
  /// Days since 1970-01-01: when the batch that asked was opened, and by when the next missing answer is due.
  private(set) var askedDay: Int32 = .max
  private(set) var dueDay: Int32 = .max

  init(_ caseNumber: CaseNumber, region: Int32) {
    self.caseNumber = caseNumber
    self.region = region
    batch = nil
  }

  /// - Parameters:
  ///   - due: of each question of the batch, the day on which its answer is due; `.max` where that is not known.
  ///   - today: in the same days.
  init(
    _ caseNumber: CaseNumber, region: Int32, batch: (place: Int32, opened: Int32), _ summary: CaseSummary,
    due: [Int32], today: Int32
  ) throws {
    self.caseNumber = caseNumber
    self.region = region
    self.batch = batch.place
    askedDay = batch.opened
    for line in summary.lines {
      guard let found = line.differenceClass, found != .consistent, found != .notVerifiable else { continue }
      differences += 1
      biggestFen = max(biggestFen, line.differenceFen)
    }
    try count(summary.states(), due, today)
    state = summary.blocksIssue ? .blocked : answered == asked ? .ready : answered == 0 ? .waiting : .partial
  }

  private mutating func count(_ states: [CellState], _ due: [Int32], _ today: Int32) throws {
    for (place, state) in states.enumerated() {
      switch state {
      case .hit, .nothing:
        asked += 1
        answered += 1
      case .pending, .mismatch, .rejected, .error:
        asked += 1
        guard state == .pending else { continue }
        let day = due[place % due.count]
        if day < today { late += 1 }
        dueDay = min(dueDay, day)
      case .notApplicable, .notAsked: break
      }
    }
  }
}
