import EconomyModel
import Reporting
import Testing

@Suite struct `A letter to the family` {
  @Test func `says in both languages and forms what was promised, found, paid and decided`() throws {
    let chinese = [
      "后续核查结果告知书", "银行存款", "10,000.00 元", "16,000.00 元", "不利于家庭", "李四", "未反馈",
      "尚待退回", "200.00 元",
    ]
    let english = ["Notice of the Follow-up", "bank deposits", "16,000.00 yuan", "no reply yet", "outstanding"]
    let letter = try SampleLetter.letter()
    for word in chinese { #expect(try letter.html(.chinese).contains(word) && letter.text(.chinese).contains(word)) }
    for word in english { #expect(try letter.html(.english).contains(word) && letter.text(.english).contains(word)) }
    #expect(try letter.html(.english).contains("<html lang=\"en\">") && letter.html(.chinese).contains("送达回执"))
  }

  @Test func `of each subject bears its own title, and a proposal its measures`() throws {
    let titles = try NoticeLetter.Subject.allCases.map { subject in
      try SampleLetter.letter(subject).text(.chinese).split(separator: "\n")[1]
    }
    #expect(Set(titles).count == NoticeLetter.Subject.allCases.count)
    let proposal = try SampleLetter.letter(.consequence).html(.chinese)
    for word in ["较重失信", "追回款物、罚款", "3,000.00 元"] { #expect(proposal.contains(word)) }
    #expect(try !SampleLetter.letter().html(.chinese).contains("追回款物"))
  }

  @Test func `says how long the family has, the last day, and whether that day is provisional`() throws {
    let plain = try SampleLetter.letter().html(.chinese)
    #expect(plain.contains("自收到之日起5日内") && plain.contains("如于2026年12月11日收到，最后一日为2026年12月16日。"))
    #expect(!plain.contains("暂定"))
    #expect(try SampleLetter.letter(isProvisional: true).html(.chinese).contains("2026年12月16日（暂定"))
    #expect(try SampleLetter.letter(isProvisional: true).text(.english).contains("(provisional"))
    let ended = try SampleLetter.letter(.ending).text(.chinese).filter { !$0.isWhitespace }
    #expect(!ended.contains("自收到之日起") && ended.contains("随时可以提出"))
  }

  @Test(arguments: NoticeLetter.Subject.allCases)
  func `of a difference accuses nobody`(_ subject: NoticeLetter.Subject) throws {
    let letter = try SampleLetter.letter(subject)
    for word in ["欺骗", "骗取", "虚假", "瞒报", "隐瞒", "违法"] { #expect(!letter.text(.chinese).contains(word)) }
    for word in ["fraud", "deceit", " lied", "false"] { #expect(!letter.text(.english).contains(word)) }
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
