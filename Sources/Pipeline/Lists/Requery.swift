internal import EconomyModel
internal import Storage

/// Whom a batch must ask again: cells that an institution answered with 身份不符 or 出错, or with a row nobody can read.
struct Requery {
  private var open: [InstitutionCode: [PersonKey: QuestionSet]] = [:]
  private let answered: Set<Answered>

  private struct Answered: Hashable {
    let institution: InstitutionCode
    let round: Int
  }

  init(centre: Centre, batch: StoredBatch) throws {
    let places = batch.terms.places
    var open: [InstitutionCode: [PersonKey: QuestionSet]] = [:]
    answered = try centre.store.read { transaction in
      let state = try EvidenceState(of: batch.week, in: transaction)
      let gathering = try EvidenceGathering(
        batch: batch, catalogue: ItemCatalogue(adding: batch.terms.addedItems), at: state, in: transaction)
      for caseNumber in try transaction.cases(in: batch.week) {
        for cell in try gathering.gather(caseNumber, in: transaction)?.evidence.cells ?? [] {
          guard cell.state == .mismatch || cell.state == .error,
            let place = places[AskedQuestion(institution: cell.institution, item: cell.item)]
          else { continue }
          open[cell.institution, default: [:]][cell.person, default: QuestionSet()].insert(place)
        }
      }
      return Set(
        try transaction.answers(in: batch.week, through: state.receiptsThrough).map {
          Answered(institution: $0.institution, round: $0.rank.round)
        })
    }
    self.open = open
  }

  func hasAnswered(_ institution: InstitutionCode, round: Int) -> Bool {
    answered.contains(Answered(institution: institution, round: round))
  }

  func open(at institution: InstitutionCode) -> [PersonKey: QuestionSet] { open[institution] ?? [:] }
}
