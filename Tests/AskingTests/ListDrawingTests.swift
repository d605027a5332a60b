import Asking
import EconomyModel
import Testing

@Suite struct `Drawing a batch's lists` {
  private let bank = Institution(code: InstitutionCode("icbc-east"), name: "甲银行", family: .bank)
  private let other = Institution(code: InstitutionCode("abc-west"), name: "乙银行", family: .bank)
  private let cars = Institution(code: InstitutionCode("vehicles"), name: "车管所", family: .vehicle)

  private func live(_ name: String, _ id: String, _ institution: Institution, _ item: String, _ paper: String) throws
    -> LiveQuestion
  {
    LiveQuestion(
      name: try PersonName(name), document: try IdentityDocument(type: "", number: id),
      question: AskedQuestion(institution: institution.code, item: ItemCode(item)), authorisation: paper)
  }

  private func lists(_ questions: [LiveQuestion], round: Int = 0) -> [QueryList] {
    ListDrawing(region: "990102", week: Invented.week, institutions: [cars, bank, other], writtenOn: Invented.monday)
      .lists(of: questions, round: round) { _ in Invented.due }
  }

  @Test func `gives each institution its own questions and nobody else's`() throws {
    let drawn = lists([
      try live("孟庆瑶", "990101194801011017", bank, "BK01", "SQ-1"),
      try live("孟庆瑶", "990101194801011017", cars, "VH01", "SQ-1"),
      try live("司徒喆", "990102195506121142", cars, "VH01", "SQ-2"),
      try live("孟庆瑶", "990101194801011017", bank, "BK03", "SQ-1"),
    ])
    #expect(drawn.map(\.number.description) == ["HD990102-2026W47-02", "HD990102-2026W47-03"])
    #expect(drawn.map(\.institution) == [bank, cars])
    #expect(drawn.map { $0.rows.map(\.name.unmasked) } == [["孟庆瑶"], ["孟庆瑶", "司徒喆"]])
    #expect(drawn.map { $0.askedItems.map(\.item.rawValue) } == [["BK01", "BK03"], ["VH01"]])
    let texts = try drawn.map { String(decoding: try QueryListFile($0, layout: nil).bytes, as: UTF8.self) }
    #expect(!texts[0].contains("VH01") && !texts[0].contains("司徒喆") && !texts[1].contains("BK0"))
  }

  @Test func `asks a person of two cases once, on both authorisations`() throws {
    let questions = [
      try live("孟庆瑶", "990101194801011017", bank, "BK01", "SQ-7"),
      try live("孟庆瑶", "990101194801011017", bank, "BK01", "SQ-1"),
      try live("孟庆瑶", "990101194801011017", bank, "BK02", "SQ-7"),
    ]
    let row = try #require(lists(questions).first?.rows.first)
    #expect(row.questions.map(\.authorisations) == [["SQ-1", "SQ-7"], ["SQ-7"]])
    #expect(lists(questions.reversed()) == lists(questions))
  }

  @Test func `keeps two people of one number apart`() throws {
    let drawn = lists([
      try live("孟庆瑶", "990101194801011017", bank, "BK01", "SQ-1"),
      try live("孟青遥", "990101194801011017", bank, "BK01", "SQ-2"),
    ])
    #expect(drawn.first?.rows.count == 2)
  }

  @Test func `numbers a second question apart, under the same place`() throws {
    let again = lists([try live("孟庆瑶", "990101194801011017", cars, "VH01", "SQ-1")], round: 1)
    #expect(again.map(\.number.description) == ["HD990102-2026W47-03R1"])
  }

  @Test func `makes no list for an institution that is asked nothing`() {
    #expect(lists([]) == [])
  }
}
