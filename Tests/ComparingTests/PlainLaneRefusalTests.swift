import Comparing
import EconomyModel
import Testing

@Suite struct `The plain way leaves to the general one` {
  private let deposits = Item.national.first { $0.code == ItemCode("BK01") }

  private func lane(_ answers: [PlainLane.Answer] = [.oneFile(silenceIsNothing: true)]) throws -> PlainLane {
    let questions = zip(["a", "b"], answers).map {
      (AskedQuestion(institution: InstitutionCode($0), item: ItemCode("BK01")), $1)
    }
    return try #require(PlainLane(policy: .sample, catalogue: .national, questions: questions))
  }

  private func household(_ family: AnInventedCase = AnInventedCase(), in lane: PlainLane) throws -> PlainHousehold? {
    let evidence = try family.evidence
    return PlainCase(evidence.request, evidence.subjects, in: lane).map { PlainHousehold($0) }
  }

  private func row(
    _ number: String, of person: Int = 0, at question: Int = 0, _ outcome: RecordOutcome = .found, fen: Int64 = 100
  ) throws -> PlainRow {
    let item = try #require(deposits)
    var fields = PlainFields()
    fields.add(PlainFields.role(of: .accountNumber, in: item), text: number)
    fields.add(PlainFields.role(of: .balance, in: item), fen: fen)
    return PlainRow(person: person, question: question, outcome: outcome, fields: fields, asOf: nil)
  }

  private func isServed(_ rows: PlainRow..., answers: [PlainLane.Answer]? = nil) throws -> Bool {
    let lane = try lane(answers ?? Array(repeating: .oneFile(silenceIsNothing: true), count: 2))
    var household = try #require(try household(in: lane))
    household.rows = rows
    var summary = PlainSummary()
    return lane.summarise(household, into: &summary)
  }

  @Test func `one number at two banks or of two members`() throws {
    #expect(try isServed(try row("6222-1"), try row("62222", of: 1, at: 1)))
    #expect(try !isServed(try row("6222-1"), try row("６２２２1", at: 1)))
    #expect(try !isServed(try row("62221"), try row("62221", of: 1)))
  }

  @Test func `but not two accounts under one number in one file, nor numbers that are masked`() throws {
    #expect(try isServed(try row("62221"), try row("62221")))
    #expect(try isServed(try row("62*1"), try row("62*1", of: 1, at: 1)))
  }

  @Test func `but not what an obligor has under a member's number`() throws {
    #expect(try isServed(try row("62221"), try row("62221", of: 2)))
  }

  @Test func `two answers that say different things and find nothing`() throws {
    #expect(try isServed(try row("", .nothing), try row("", .nothing)))
    #expect(try !isServed(try row("", .nothing), try row("", .error)))
  }

  @Test func `a question that several files answer, unless nobody was asked it`() throws {
    #expect(try !isServed(answers: [.severalFiles]))
    let lane = try lane([.severalFiles])
    var household = try #require(try household(in: lane))
    household.notAsked = (0..<3).map { PlainSpot(person: $0, question: 0) }
    var summary = PlainSummary()
    #expect(lane.summarise(household, into: &summary))
  }

  @Test func `more money than there is`() throws {
    #expect(try !isServed(try row("1", fen: .max), try row("2", fen: 1)))
  }

  @Test func `a household that its keeper calls odd`() throws {
    let lane = try lane()
    var household = try #require(try household(in: lane))
    household.isOdd = true
    var summary = PlainSummary()
    #expect(!lane.summarise(household, into: &summary))
  }

  @Test func `a declaration of what is not compared by sum alone`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .text(.accountNumber, "1"), .yuan(.balance, 7))
    #expect(try household(family, in: try lane()) != nil)
    family.declare("BK01", .text(.accountNumber, "1"), .yuan(.balance, 7))
    #expect(try household(family, in: try lane()) == nil, "one account declared twice")
    family = AnInventedCase()
    family.declare("VH01", .text(.plate, "冀Q00012"))
    #expect(try household(family, in: try lane()) == nil)
    family = AnInventedCase()
    family.declare(.wage, item: "GV06", yuan: 7)
    #expect(try household(family, in: try lane()) == nil)
  }

  @Test func `a batch that asks for something else`() {
    let question = AskedQuestion(institution: InstitutionCode("a"), item: ItemCode("PR01"))
    #expect(PlainLane(policy: .sample, catalogue: .national, questions: [(question, .awaited)]) == nil)
  }
}
