/// What a caseworker stated when a case was opened, and the paper that says so.
package struct StatedFact: Hashable, Sendable, Codable {
  package enum Value: Hashable, Sendable, Codable {
    case scheme(name: String)
    case cause(word: String)
    case category(word: String)
    case family(word: String)
    /// What the family spent on what befell it.
    case spend(fen: Fen)
    /// The aid that is asked for.
    case amount(fen: Fen)
    /// The household's income, month by month, the latest last.
    case incomes(months: [Fen])
    /// How many persons the income is shared by.
    case persons(count: Int)
    /// The local monthly standard a head, and where it is written.
    case standard(fen: Fen, basis: String)
    case commitmentSigned(on: CivilDate)
    case authorisationSigned(on: CivilDate)
    case villageReview(on: CivilDate, votesFor: Int, votesAgainst: Int, abstained: Int)
    case residence(since: CivilDate)
    case originAsked(on: CivilDate, receivesThere: Bool)
    case earlierAwards(count: Int)
    case publicity(round: Int, from: CivilDate, to: CivilDate, objections: Int)
    case jointMeeting(on: CivilDate, decision: String)
  }

  package let value: Value
  /// SHA-256 of the paper, hexadecimal; nil where none was kept.
  package let paper: String?

  package init(_ value: Value, paper: String? = nil) {
    self.value = value
    self.paper = paper
  }
}
