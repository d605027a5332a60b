import EconomyModel

/// What one condition came to, before it is laid beside what was wanted.
struct Judged {
  let state: EntryFinding.State
  let found: Wording
  let papers: [String]
  let parts: [EntryFinding]

  init(_ state: EntryFinding.State, _ found: Wording, papers: [String] = [], parts: [EntryFinding] = []) {
    self.state = state
    self.found = found
    self.papers = papers
    self.parts = parts
  }

  init(_ isFulfilled: Bool, _ found: Wording, of facts: [StatedFact]) {
    self.init(isFulfilled ? .fulfilled : .unfulfilled, found, papers: Set(facts.compactMap(\.paper)).sorted())
  }

  static func notStated(_ kind: StatedFactKind) -> Judged {
    Judged(
      .notStated, Wording("未说明\(kind.wording.chinese)", "\(kind.wording.english): not stated"))
  }

  static func later(_ day: CivilDate, than on: CivilDate, _ fact: StatedFact) -> Judged {
    Judged(
      false,
      Wording(
        "\(fact.kind.wording.chinese)日期\(day)晚于办理日\(on)", "\(fact.kind.wording.english) is dated \(day), after \(on)"),
      of: [fact])
  }
}
