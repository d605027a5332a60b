extension DriftAlarm {
  /// Whether somebody who has looked into the other alarm has looked into this one: the same change the same way, and
  /// not grown from marked to gross.
  package func isCovered(by other: DriftAlarm) -> Bool {
    kind == other.kind && column == other.column && isRisen == other.isRisen && !(other.severity < severity)
  }

  private var isRisen: Bool {
    switch (then, now) {
    case (.share(let then), .share(let now)), (.median(let then), .median(let now)): now > then
    case (.share, .median), (.median, .share): false
    }
  }
}
