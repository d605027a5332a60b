import Casework
import Diagnostics
import EconomyModel

/// A case in a test, with its deeds: each is named by its number.
struct CaseFile {
  private(set) var deeds: [CaseDeed]
  private(set) var now: CommittedCase
  private var calendar: WorkingCalendar

  init(
    _ terms: CommitmentTerms, on day: String = "2026-11-02", members: [String] = ["m1", "m2"],
    calendar: WorkingCalendar? = nil
  ) throws {
    let date = try Invented.day(day)
    let deed = CaseDeed(
      id: try DeedID("1"), event: .opened(Invented.opening(terms, members: members)), on: date,
      at: Timestamp(date: date), by: try CaseActor(name: Invented.ann), evidence: [try Invented.paper()])
    deeds = [deed]
    now = try CommittedCase.opened(by: deed)
    self.calendar = try calendar ?? Invented.calendar()
  }

  func deed(
    _ event: CaseEvent, on day: String? = nil, by name: String = Invented.bo, papers: Int = 1,
    because rationale: String = "理由", id: String? = nil
  ) throws -> CaseDeed {
    let date = try day.map(Invented.day) ?? now.lastOn
    return CaseDeed(
      id: try DeedID(id ?? "\(deeds.count + 1)"), event: event, on: date, at: Timestamp(date: date),
      by: try CaseActor(name: name), evidence: try (0..<papers).map { _ in try Invented.paper("b", "材料.jpg") },
      rationale: rationale)
  }

  /// Takes a deed; the case stays as it was when it is refused.
  @discardableResult mutating func take(
    _ event: CaseEvent, on day: String? = nil, by name: String = Invented.bo, papers: Int = 1,
    because rationale: String = "理由"
  ) throws -> DeedID {
    let deed = try deed(event, on: day, by: name, papers: papers, because: rationale)
    now = try now.after(deed, calendar: calendar)
    deeds.append(deed)
    return deed.id
  }

  /// The code that a deed is refused with; nil when it would be taken.
  func refusal(
    _ event: CaseEvent, on day: String? = nil, by name: String = Invented.bo, papers: Int = 1,
    because rationale: String = "理由", id: String? = nil
  ) throws -> String? {
    let deed = try deed(event, on: day, by: name, papers: papers, because: rationale, id: id)
    do throws(Reason) {
      _ = try now.after(deed, calendar: calendar)
      return nil
    } catch {
      return error.code.name
    }
  }

  func deadlines() -> [Deadline] { now.deadlines(calendar: calendar) }

  func letter(about subject: NoticeSubject, servedOn day: String) throws -> FamilyLetter {
    try now.letter(about: subject, servedOn: Invented.day(day), calendar: calendar)
  }
}
