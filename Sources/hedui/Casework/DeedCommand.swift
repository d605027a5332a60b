import ArgumentParser
import Casework
import Diagnostics
import EconomyModel
import Pipeline

/// A command that takes one deed of a commitment case and says where the case stands then.
protocol DeedCommand: ParsableCommand {
  var options: DeedOptions { get }

  /// Who has to do it. Both sign in where the centre has users: who writes down and who decides are two persons.
  static var hand: UserRole { get }

  /// What its papers are when nobody says.
  static var paperKind: String { get }

  /// - Parameter look: reads the case as it stands, for what names an earlier deed.
  func event(_ look: () throws -> CommitmentFile) throws -> CaseEvent

  /// The items it speaks of, which the centre has to know.
  var itemsNamed: [ItemCode] { get }

  /// What is stated with it; nil: nothing.
  func facts() throws -> StatedFacts?
}

extension DeedCommand {
  static var hand: UserRole { .caseworker }

  static var paperKind: String { "" }

  var itemsNamed: [ItemCode] { [] }

  func facts() throws -> StatedFacts? { nil }

  func run() throws {
    try reportingFaults {
      let centre = try options.centre.opened()
      let operation = try options.centre.operation(by: Self.hand, in: centre)
      try centre.check(itemsNamed)
      let event = try event { try options.standing(in: centre, operation) }
      let draft = try options.draft(event, paperKind: Self.paperKind, facts: facts())
      try CaseLook.show(centre.take(draft, of: options.caseNumber, operation), json: options.json)
    }
  }
}

extension Centre {
  /// - Throws: `note.item` for an item that the centre does not have.
  fileprivate func check(_ items: [ItemCode]) throws(Reason) {
    guard let other = items.first(where: { catalogue[$0] == nil }) else { return }
    throw Reason(
      .noteItem, found: "there is no item '\(other.rawValue)'",
      expected: "expected an item such as BK01",
      wayOut: "look at the case's report: 'hedui report CASE'")
  }
}

extension CentreOptions {
  /// What one writes down is another's to decide.
  /// - Throws: `ValidationError` where a decision names nobody; what ``operation(role:in:)`` throws.
  func operation(by hand: UserRole, in centre: Centre) throws -> Pipeline.Operation {
    if hand == .supervisor, user == nil { throw ValidationError("say who decides: --as USER") }
    return try operation(role: hand, in: centre)
  }
}
