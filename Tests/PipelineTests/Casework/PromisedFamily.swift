import Casework
import EconomyModel
import Pipeline

/// One family helped on its word by the track of Binhai.
struct PromisedFamily {
  static let case9001 = "HD-2026-9001"
  static let paper = Array("%PDF-1.4 sample".utf8)
  let family: OneFamily
  var centre: Centre { family.centre }

  init() throws {
    family = try OneFamily()
    let day = try CivilDate(iso: "2026-11-09")
    let facts = try StatedFacts([
      StatedFact(.cause(word: "突发疾病")), StatedFact(.spend(fen: Fen(3_000_000))),
      StatedFact(.commitmentSigned(on: day)),
      StatedFact(.villageReview(on: day, votesFor: 21, votesAgainst: 2, abstained: 0)),
    ])
    _ = try centre.open(
      CommitmentOpening(track: "binhai-deferred", facts: facts, papers: [Self.upload("承诺书.pdf")]),
      of: Self.case9001, at("2026-11-09", by: "caseworker-1"))
  }

  static func upload(_ name: String) throws -> PaperUpload { try PaperUpload(name: name, bytes: paper) }

  func at(_ day: String, by actor: String) throws -> Operation {
    try Shipped.operation(actor, at: "\(day)T10:00:00")
  }

  @discardableResult
  func take(
    _ event: CaseEvent, _ day: String, by actor: String, why: String = "", papers: [PaperUpload] = []
  ) throws -> CommitmentFile {
    try centre.take(
      DeedDraft(event, papers: papers, paperKind: "材料", rationale: why), of: Self.case9001, at(day, by: actor))
  }
}
