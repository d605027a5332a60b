internal import Comparing
internal import EconomyModel
internal import Storage

/// Makes the sheets that a cut-off leaves of its cases.
struct SheetMaking {
  private let day: CivilDate
  /// Nil where some question of the batch wants more than sums.
  private let lane: PlainLane?

  init(batch: StoredBatch, on day: CivilDate) throws {
    self.day = day
    lane = PlainLane(
      policy: batch.terms.policy, catalogue: try ItemCatalogue(adding: batch.terms.addedItems),
      questions: batch.terms.questions.map { ($0, .awaited) })
  }

  func sheet(
    of declaration: StoredDeclaration, _ authorisations: [Authorisation], _ subjects: [AskedSubject]
  ) -> CaseSheet {
    let plain = lane.flatMap { lane in
      PlainCase(declaration.request, declaration.caseSubjects, in: lane)?.packed(in: lane)
    }
    return CaseSheet(
      persons: declaration.request.persons, subjects: subjects, plain: plain ?? [],
      liveThrough: authorisations.compactMap { $0.lastLiveDay(from: day) }.min() ?? .last)
  }
}

extension Authorisation {
  /// The last day it holds; nil when it does not hold on `day`, or holds while the matter lasts.
  fileprivate func lastLiveDay(from day: CivilDate) -> CivilDate? {
    guard isLive(on: day) else { return nil }
    return [end, revokedOn?.adding(days: -1)].compactMap(\.self).min()
  }
}
