import Comparing
import EconomyModel
import Testing

@Suite struct `The coverage grid` {
  private let question = AskedQuestion(institution: InstitutionCode("a"), item: ItemCode("BK01"))
  private let wang = PersonKey(rawValue: 1)

  private func time(_ day: Int) -> Timestamp { Timestamp(date: AnInventedCase.asOf.adding(days: day)) }

  private func fact(_ outcome: RecordOutcome, _ day: Int = 0) -> MatchedFact {
    MatchedFact(
      person: wang, institution: question.institution, rule: .identityOnly, item: question.item, outcome: outcome,
      fields: [], asOf: nil, feedbackAt: time(day),
      evidence: EvidenceReference(
        fileSHA256: "", fileName: "", adapter: "", adapterVersion: "",
        position: FilePosition(line: 1, byteOffset: 0, byteCount: 0), rule: .identityOnly))
  }

  private func cell(
    _ answers: [FileAnswer] = [], _ facts: [MatchedFact] = [], waiting: Int? = nil, cause: NotAskedCause? = nil
  ) -> Cell? {
    let held = waiting.map { [WaitingAnswer(person: wang, question: question, feedbackAt: time($0))] } ?? []
    return CellGrid(
      questions: [question], persons: [AskedPerson(person: wang, causes: [cause])], answers: answers, facts: facts,
      waiting: held
    ).cells.first
  }

  private func answer(_ promise: FileAnswer.Promise, complete: Bool, _ day: Int = 0) -> FileAnswer {
    FileAnswer(question: question, promise: promise, isComplete: complete, feedbackAt: time(day))
  }

  @Test func `takes silence for NIL only from a whole file of hits`() {
    #expect(cell()?.state == .pending)
    #expect(cell([answer(.hitsOnly, complete: false)])?.state == .pending)
    #expect(cell([answer(.everySubject, complete: true)])?.state == .pending)
    let silent = cell([answer(.hitsOnly, complete: true, 1), answer(.hitsOnly, complete: true, 3)])
    #expect(silent?.state == .nothing && silent?.feedbackAt == time(3))
  }

  @Test func `keeps a hit whatever else was answered`() {
    let facts = [fact(.found, 1), fact(.error, 2), fact(.nothing, 3)]
    #expect(cell([], facts)?.state == .hit && cell([], facts)?.feedbackAt == time(1))
  }

  @Test func `lets the later answer settle the earlier`() {
    #expect(cell([], [fact(.error, 1), fact(.nothing, 2)])?.state == .nothing)
    #expect(cell([], [fact(.nothing, 1), fact(.rejected, 2)])?.state == .rejected)
    #expect(cell([], [fact(.nothing, 1), fact(.error, 1), fact(.rejected, 1)])?.state == .rejected)
    #expect(cell([], [fact(.identityMismatch, 1), fact(.rejected, 1)])?.state == .mismatch)
  }

  @Test func `takes no silence for an answer where a row tells otherwise`() {
    #expect(cell([answer(.hitsOnly, complete: true, 5)], [fact(.error, 1)])?.state == .error)
  }

  @Test func `waits while a row that might concern the person waits`() {
    let cell = cell([answer(.hitsOnly, complete: true)], [fact(.found, 3)], waiting: 2)
    #expect(cell?.state == .mismatch && cell?.feedbackAt == time(2))
  }

  @Test func `keeps apart what was not asked`() {
    let cell = cell([answer(.hitsOnly, complete: true)], [fact(.found)], waiting: 1, cause: .outOfScope)
    #expect(cell?.state == .notAsked && cell?.cause == .outOfScope && cell?.feedbackAt == nil)
  }
}
