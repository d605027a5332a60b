import EconomyModel
import Watching

/// What goes wrong with a simulated source in one week.
enum PlantedDrift: String, CaseIterable {
  case yuanSentAsFen, fenSentAsYuan, tenThousands, columnShift, hitsHalved, rejectsTripled, constantBalance, allZero,
    emptied, lossyNames, brokenNames, accountOffByOne, accountsSwappedForIDs, datesConstant, halfUnanswered

  var isOfRates: Bool { told.column == nil }

  /// What the alarm must say, and of which column; nil for the whole answer.
  var told: (kinds: Set<DriftKind>, column: WatchedColumn?) {
    switch self {
    case .yuanSentAsFen, .fenSentAsYuan: ([.unitChange, .figureMoved], .field(.balance))
    case .tenThousands: ([.unitChange, .figureMoved, .zeros, .constant], .field(.balance))
    case .columnShift: ([.script, .constant], .field(.accountNumber))
    case .hitsHalved: ([.hitRate], nil)
    case .rejectsTripled: ([.rejectRate], nil)
    case .constantBalance: ([.constant], .field(.balance))
    case .allZero: ([.zeros], .field(.balance))
    case .emptied: ([.emptied], .field(.balance))
    case .lossyNames: ([.lossy], .name)
    case .brokenNames: ([.script], .name)
    case .accountOffByOne, .accountsSwappedForIDs: ([.length], .field(.accountNumber))
    case .datesConstant: ([.dates, .constant], .field(.startDate))
    case .halfUnanswered: ([.answeredShare], nil)
    }
  }
}
