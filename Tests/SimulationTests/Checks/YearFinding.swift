/// Something that does not hold.
struct YearFinding: CustomStringConvertible, Hashable {
  enum Kind: String {
    /// A deed went wrong that had to go well, or the other way round.
    case refused
    /// The stored course is not what its deeds make.
    case replay
    case deadlines
    case ledger
    /// Revoked without evidence or a second person.
    case deceit
    /// Confirmed while cells were pending.
    case pending
    /// Stands elsewhere than the plan has it.
    case state
    case dueList
    case asked
    case figures
    case sums
    /// Held against a family otherwise than the plan has it, or without letter, time to object and two persons.
    case consequence
    case audit
  }

  let kind: Kind
  let text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var description: String { "\(kind.rawValue): \(text)" }
}
