import Asking
import EconomyModel
import Testing

@Suite struct `Drawing a batch's lists` {
  private let bank = Institution(code: InstitutionCode("icbc-east"), name: "甲银行", family: .bank)
  private let other = Institution(code: InstitutionCode("abc-west"), name: "乙银行", family: .bank)
  private let cars = Institution(code: InstitutionCode("vehicles"), name: "车管所", family: .vehicle)

  private func list(
    to institution: Institution? = nil, _ rows: [QueryRow], round: Int = 0
  ) -> QueryList? {
    ListDrawing(region: "990102", week: Invented.week, institutions: [cars, bank, other], writtenOn: Invented.monday)
      .list(to: (institution ?? bank).code, asking: rows, round: round, due: Invented.due)
  }

  @Test func `numbers a list by its institution's place among all by code`() throws {
    let row = try Invented.row("孟庆瑶", "990101194801011017", ["BK03", "BK01"], ["SQ-1"])
    let drawn = try [other, bank, cars].map { try #require(list(to: $0, [row])) }
    #expect(
      drawn.map(\.number.description) == ["HD990102-2026W47-01", "HD990102-2026W47-02", "HD990102-2026W47-03"])
    #expect(drawn.map(\.institution) == [other, bank, cars])
    #expect(drawn[0].askedItems.map(\.item.rawValue) == ["BK01", "BK03"])
  }

  @Test func `asks a person of two cases once, on both authorisations`() throws {
    let rows = [
      try Invented.row("孟庆瑶", "990101194801011017", ["BK01", "BK02"], ["SQ-7"]),
      try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], ["SQ-1", "SQ-7"]),
    ]
    let row = try #require(list(rows)?.rows.first)
    #expect(row.questions.map(\.authorisations) == [["SQ-1", "SQ-7"], ["SQ-7"]])
    #expect(list(rows.reversed()) == list(rows))
  }

  @Test func `keeps two people of one number apart, in the order of documents, then names`() throws {
    let rows = [
      try Invented.row("孟青遥", "990101194801011017", ["BK01"], ["SQ-2"]),
      try Invented.row("司徒喆", "990102195506121142", ["BK01"], ["SQ-3"]),
      try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], ["SQ-1"]),
    ]
    #expect(list(rows)?.rows.map(\.name.unmasked) == ["孟庆瑶", "孟青遥", "司徒喆"])
  }

  @Test func `numbers a second question apart, under the same place`() throws {
    #expect(list(to: cars, [Invented.meng], round: 1)?.number.description == "HD990102-2026W47-03R1")
  }

  @Test func `makes no list for an institution that is asked nothing, or is none of the batch's`() {
    #expect(list([]) == nil)
    let stranger = Institution(code: InstitutionCode("zhongan"), name: "丙保险", family: .bank)
    #expect(list(to: stranger, [Invented.meng]) == nil)
  }
}
