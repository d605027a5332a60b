package import EconomyModel

/// One invented family: who they are, what institutions hold of them, what they declared, and what must be found.
package struct SyntheticHousehold: Sendable {
  /// The data date of every declaration.
  static let asOf = CivilDate(dayNumber: 20_757)
  static let signedOn = asOf.adding(days: 2)

  /// Something that an institution holds of a person.
  struct Holding: Sendable {
    let layout: Int
    let person: Int
    var fields: [RecordField: FieldValue]
    /// The data's own date, where it is not the file's.
    var asOf: CivilDate?
  }

  /// A person in a layout.
  struct Spot: Hashable, Sendable {
    let person: Int
    let layout: Int
  }

  /// How an institution's answer about a person fails.
  enum Trouble: Hashable, Sendable {
    case unanswered
    case answered(RecordOutcome)
    /// Beside the sound rows one that bears another name.
    case foreignName
  }

  struct Income: Sendable {
    let incomeClass: IncomeClass
    let subject: String
    let item: ItemCode?
    let amount: PeriodAmount
  }

  struct Entry: Sendable {
    let item: ItemCode
    let subject: String
    let fields: [FieldEntry]
  }

  package let number: Int
  package let people: [SyntheticPerson]
  var holdings: [Holding] = []
  var troubles: [Spot: Trouble] = [:]
  var entries: [Entry] = []
  var incomes: [Income] = []
  /// In the catalogue's order, one for each item that is asked.
  package internal(set) var truth: [(item: ItemCode, difference: DifferenceClass)] = []

  init(number: Int, people: [SyntheticPerson]) {
    self.number = number
    self.people = people
  }

  package var caseNumber: String { "HD-2026-S" + IdentityNumbers.padded(number, 7) }
}
