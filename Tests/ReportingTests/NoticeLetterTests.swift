import EconomyModel
import Reporting
import Testing

@Suite struct `A letter to the family` {
  @Test(arguments: ReportLanguage.allCases)
  func `is as recorded in every form and language`(_ language: ReportLanguage) throws {
    let settlement = try SampleLetter.letter()
    try Golden.check("letter.\(language.rawValue).html", settlement.html(language))
    let texts = try NoticeLetter.Subject.allCases.map { try SampleLetter.letter($0).text(language) }
    try Golden.check("letters.\(language.rawValue).txt", texts.joined(separator: "\n"))
  }

  @Test func `says how long the family has, the last day, and whether that day is provisional`() throws {
    let plain = try SampleLetter.letter().html(.chinese)
    #expect(plain.contains("自收到之日起5日内") && plain.contains("如于2026年12月11日收到，最后一日为2026年12月16日。"))
    #expect(!plain.contains("暂定"))
    #expect(try SampleLetter.letter(isProvisional: true).html(.chinese).contains("2026年12月16日（暂定"))
    #expect(try SampleLetter.letter(isProvisional: true).text(.english).contains("(provisional"))
    let ended = try SampleLetter.letter(.ending).text(.chinese)
    #expect(!ended.contains("自收到之日起") && ended.contains("随时可以提出"))
  }

  @Test(arguments: NoticeLetter.Subject.allCases)
  func `of a difference accuses nobody`(_ subject: NoticeLetter.Subject) throws {
    let letter = try SampleLetter.letter(subject)
    for word in ["欺骗", "骗取", "虚假", "瞒报", "隐瞒", "违法"] { #expect(!letter.text(.chinese).contains(word)) }
    for word in ["fraud", "deceit", "lied", "false"] { #expect(!letter.text(.english).contains(word)) }
    if subject == .settlement { #expect(letter.text(.chinese).contains("不是对失信或违规的认定")) }
    if subject == .consequence { #expect(letter.text(.chinese).contains("由主管部门依法另行决定")) }
  }

  @Test func `escapes what somebody wrote, and masks numbers in it`() throws {
    let wrote = "见<b>转账</b>至6222990000000001234，本人990102196503071234，编号20261109"
    let letter = try SampleLetter.letter(rationale: wrote)
    let page = try letter.html(.chinese)
    #expect(page.contains("&lt;b&gt;转账&lt;/b&gt;") && !page.contains("<b>转账"))
    for text in [page, letter.text(.english)] {
      #expect(!text.contains("6222990000000001234") && !text.contains("990102196503071234"))
      #expect(text.contains("622299*********1234") && text.contains("编号20261109"))
    }
  }

  @Test func `leaves out what was never due, and money that nobody has`() throws {
    let text = try SampleLetter.letter().text(.english)
    #expect(text.contains("outstanding") && text.contains("200.00 yuan"))
    #expect(!text.contains("waived") && !text.contains("to be returned"))
  }
}
