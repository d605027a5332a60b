import Casework
import EconomyModel
import Foundation
import Pipeline

import WebApp

/// A family of the demonstration that is helped on its word, by the track of Binhai.
enum CommittedFamily {
  static let number = "HD-2026-0002"
  static let page = "/cases/HD-2026-0002/commitment"
  static let pdf = Array("%PDF-1.7 signed-commitment-marker".utf8)

  /// What the form of the track asks about, as a caseworker types it.
  static let facts = [
    "track": "binhai-deferred", "cause": "突发疾病", "spend": "30,000.00", "commitment-signed": "2026-11-22",
    "review-on": "2026-11-21", "review-for": "21", "review-against": "2", "review-abstained": "0", "recheck": "stable",
    "do": "open",
  ]

  static func operation(_ actor: String, _ role: UserRole) throws -> Pipeline.Operation {
    Operation(actor: actor, role: role.rawValue, purpose: "test", at: try Timestamp(iso: "2026-11-22T09:00:00"))
  }

  /// Opened by the centre's caseworker, without a page.
  static func open(in centre: PageCentre, _ number: String = number) throws {
    let (day, review) = (try CivilDate(iso: "2026-11-22"), try CivilDate(iso: "2026-11-21"))
    let facts = try StatedFacts([
      StatedFact(.cause(word: "突发疾病")), StatedFact(.spend(fen: Fen(3_000_000))),
      StatedFact(.commitmentSigned(on: day)),
      StatedFact(.villageReview(on: review, votesFor: 21, votesAgainst: 2, abstained: 0)),
    ])
    let paper = try PaperUpload(name: "承诺书.pdf", bytes: pdf)
    _ = try centre.centre.open(
      CommitmentOpening(track: "binhai-deferred", facts: facts, papers: [paper]), of: number,
      operation(PageCentre.name(of: .caseworker), .caseworker))
  }

  /// Approved by the supervisor and verified: every answer is in, so that it is due to be settled.
  static func makeDue(in centre: PageCentre) throws {
    try open(in: centre)
    let supervisor = try operation(PageCentre.name(of: .supervisor), .supervisor)
    _ = try centre.centre.take(
      DeedDraft(.provisionallyApproved(ProvisionalApproval(enrolledOn: try CivilDate(iso: "2026-11-22")))),
      of: number, supervisor)
    let worker = try Browser(centre, as: .caseworker)
    _ = worker.submit("/cases/\(number)/request", [:], from: "/cases/\(number)")
  }

  /// Settled as adjusted: proposed by the caseworker, decided by the supervisor.
  static func settle(in centre: PageCentre) throws {
    try makeDue(in: centre)
    _ = try centre.centre.propose(
      .adjusted, of: number, rationale: "存款多于承诺，据实调整",
      operation(PageCentre.name(of: .caseworker), .caseworker))
    _ = try centre.centre.take(
      DeedDraft(.settlementDecided(SettlementVerdict(outcome: .adjusted))), of: number,
      operation(PageCentre.name(of: .supervisor), .supervisor))
  }

  static func file(in centre: PageCentre) throws -> CommitmentFile? {
    try centre.centre.commitment(of: number, PageCentre.machine())
  }
}
