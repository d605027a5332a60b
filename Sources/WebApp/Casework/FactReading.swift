internal import EconomyModel

/// Facts of several fields: stated when the first of them is, and then all of them are wanted.
enum FactReading {
  static func one<Value>(_ value: Value?, _ fact: (Value) -> StatedFact.Value) -> [StatedFact.Value] {
    value.map { [fact($0)] } ?? []
  }

  static func compound(_ kind: StatedFactKind, _ reading: inout DeedReading) -> [StatedFact.Value] {
    switch kind {
    case .incomes:
      guard reading.text("incomes", isRequired: false) != nil else { return [] }
      return one(reading.amounts("incomes")) { .incomes(months: $0) }
    case .standard: return standard(&reading)
    case .villageReview: return villageReview(&reading)
    case .originAsked: return originAsked(&reading)
    case .publicity: return publicity(&reading)
    case .jointMeeting:
      guard let day = reading.date("meeting-on", isRequired: false) else { return [] }
      return one(reading.text("meeting-decision")) { .jointMeeting(on: day, decision: $0) }
    default: return []
    }
  }

  private static func standard(_ reading: inout DeedReading) -> [StatedFact.Value] {
    guard let fen = reading.amount("standard", isRequired: false) else { return [] }
    return one(reading.text("standard-basis")) { .standard(fen: fen, basis: $0) }
  }

  private static func villageReview(_ reading: inout DeedReading) -> [StatedFact.Value] {
    guard let day = reading.date("review-on", isRequired: false) else { return [] }
    let (votesFor, votesAgainst) = (reading.count("review-for"), reading.count("review-against"))
    guard let votesFor, let votesAgainst, let abstained = reading.count("review-abstained") else { return [] }
    return [.villageReview(on: day, votesFor: votesFor, votesAgainst: votesAgainst, abstained: abstained)]
  }

  private static func originAsked(_ reading: inout DeedReading) -> [StatedFact.Value] {
    guard let day = reading.date("origin-on", isRequired: false) else { return [] }
    return one(reading.choice("origin-receives", among: ["no", "yes"])) {
      .originAsked(on: day, receivesThere: $0 == "yes")
    }
  }

  private static func publicity(_ reading: inout DeedReading) -> [StatedFact.Value] {
    guard let from = reading.date("publicity-from", isRequired: false) else { return [] }
    let (to, objections) = (reading.date("publicity-to"), reading.count("publicity-objections"))
    guard let to, let objections else { return [] }
    return [.publicity(round: 1, from: from, to: to, objections: objections)]
  }
}
