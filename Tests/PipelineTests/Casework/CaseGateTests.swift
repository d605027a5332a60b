import Casework
import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

/// What a deed needs beside its case: who decides at its level, whose card it is.
@Suite struct `A deed beside its case` {
  private let helped = try! HelpedFamily()

  /// 惠山 takes any scheme here, so that the family of these tests may go by it.
  private func openHuishan(yuan: String) throws {
    let file = helped.centre.folder.path + "/policies/tracks/huishan.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let any = text.replacing("schemes: {of: [临时救助], basis: 惠山临时救助}", with: "schemes: {every: true, basis: sample}")
    try #require(any != text)
    try Data(any.utf8).write(to: URL(fileURLWithPath: file))
    let facts = try StatedFacts([
      StatedFact(.authorisationSigned(on: CivilDate(iso: "2026-11-02"))), StatedFact(.amount(fen: Fen(yuan: yuan))),
    ])
    try helped.open(facts, by: "huishan")
  }

  private func publish(from: String, until: String) throws {
    try helped.take(.publicityBegun(PublicityStart(place: "村务公开栏")), at: "\(from)T09:00:00")
    try helped.take(.publicityEnded(NoDetail()), at: "\(until)T09:00:00")
  }

  private func approve(_ day: String) throws {
    try helped.take(
      .provisionallyApproved(ProvisionalApproval(enrolledOn: CivilDate(iso: day))), by: "supervisor-1",
      at: "\(day)T10:00:00")
  }

  private func escalate(_ authority: String, _ day: String) throws {
    try helped.take(.escalated(Escalation(authority: authority)), at: "\(day)T09:30:00", rationale: "按程序")
  }

  @Test func `is decided at the end of its level's path, and nobody on it is passed over`() throws {
    try openHuishan(yuan: "999.99")
    try publish(from: "2026-11-21", until: "2026-11-26")
    try publish(from: "2026-11-26", until: "2026-12-02")
    #expect(refusal { try approve("2026-12-02") } == .levelEscalation, "the village decides nothing")
    #expect(refusal { try escalate("district", "2026-12-02") } == .levelEscalation)
    try escalate("town", "2026-12-02")
    try approve("2026-12-02")
    #expect(try helped.standing()?.course.state == .provisional)
  }

  @Test func `of the general procedure is the district's to decide`() throws {
    try openHuishan(yuan: "1000")
    try publish(from: "2026-11-21", until: "2026-11-26")
    try escalate("town", "2026-12-02")
    #expect(refusal { try approve("2026-12-02") } == .levelEscalation)
    try escalate("district", "2026-12-02")
    try approve("2026-12-02")
  }

  @Test func `about a member's card wants the member's name on it`() throws {
    try helped.open()
    try helped.approve()
    func check(_ payee: String, _ holder: String?) -> DiagnosticCode? {
      let card = CaseEvent.cardHolderChecked(CardHolderCheck(payee: payee, holder: holder))
      return refusal { try helped.take(card, at: "2026-11-22T10:00:00") }
    }
    #expect(check("王某", "m2") == .caseMember)
    #expect(check("李四", "m2") == nil)
    #expect(check("王某", nil) == nil, "nobody's of this household")
  }

  @Test func `that somebody named by a number stands in nobody's way`() throws {
    try helped.open()
    let note = DeedDraft(.rationaleKept(NoDetail()), id: try DeedID("3"), rationale: "记录")
    for time in ["2026-11-21T10:00:00", "2026-11-21T11:00:00"] {
      _ = try helped.centre.take(note, of: HelpedFamily.number, Shipped.operation("caseworker-1", at: time))
    }
    try helped.take(.rationaleKept(NoDetail()), at: "2026-11-21T12:00:00", rationale: "其后")
    #expect(try helped.standing()?.deeds.map(\.id.description) == ["1", "3", "4"])
  }
}
