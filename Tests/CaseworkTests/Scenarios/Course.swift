import Casework
import EconomyModel

/// The course of an invented case of `Fixtures/casework/*.json`: deeds with their days, and what comes of each.
struct Course: Decodable {
  struct Opened: Decodable {
    let on: CivilDate
    let by: String
  }

  struct Answers: Decodable {
    let week: String
    let answered: Int
    let pending: Int
  }

  struct Settle: Decodable {
    let outcome: CaseOutcome
    let finding: SettlementStanding?
  }

  /// One deed: an event as a case's file has it, or the short form of one that a person would not write out.
  struct Step: Decodable {
    let on: CivilDate
    let by: String
    let event: CaseEvent?
    let answers: Answers?
    let supplement: Answers?
    let settle: Settle?
    let evidence: [String]?
    let rationale: String?
    /// The state after it, or the code of the reason for which it is refused.
    let comes: String
  }

  let track: String
  let scheme: String
  let level: String?
  let members: [String]
  let recheck: RecheckClass?
  let opened: Opened
  let deeds: [Step]
}
