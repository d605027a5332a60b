import EconomyModel
import Testing

@Suite struct `One account never counts twice` {
  @Test func `although both spouses are returned for it`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", about: "m1", .text(.accountNumber, "6222 0000-1111 2222"), .yuan(.balance, 7_000))
    family.find("BK01", about: "m2", .text(.accountNumber, "６２２２000011112222"), .yuan(.balance, 7_000))
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .consistent && finding.verified == .yuan(7_000))
    #expect(finding.lines.first { $0.subject == "m2" }?.reasons == [.countedOnce])
  }

  @Test func `although a newer state of it follows`() throws {
    var family = AnInventedCase()
    family.find(
      "BK01", asOf: AnInventedCase.asOf.adding(days: -9), .text(.accountNumber, "62220001"), .yuan(.balance, 7_000))
    family.find("BK01", .text(.accountNumber, "62220001"), .yuan(.balance, 2_000))
    #expect(try family.finding("BK01").verified == .yuan(2_000))
  }

  @Test func `but its current and fixed parts are two`() throws {
    var family = AnInventedCase()
    for (type, yuan) in [("活期", 7_000), ("定期", 20_000)] as [(String, Int64)] {
      family.find("BK01", .text(.accountNumber, "62220001"), .text(.accountType, type), .yuan(.balance, yuan))
    }
    #expect(try family.finding("BK01").verified == .yuan(27_000))
  }

  @Test func `but two accounts may share the digits that a bank shows`() throws {
    var family = AnInventedCase()
    family.find("BK01", .text(.accountNumber, "6222****0001"), .yuan(.balance, 7_000))
    family.find("BK01", .text(.accountNumber, "6222****0001"), .yuan(.balance, 20_000))
    family.find("BK01", about: "m2", .text(.accountNumber, "6222****0001"), .yuan(.balance, 7_000))
    #expect(try family.finding("BK01").verified == .yuan(34_000))
  }

  @Test func `but one book may hold several deposits, and a bank rows without any number`() throws {
    var family = AnInventedCase()
    for _ in 1...2 { family.find("BK01", .text(.accountNumber, "62220001"), .yuan(.balance, 10_000)) }
    for _ in 1...2 { family.find("BK01", about: "m2", .yuan(.balance, 7_000)) }
    #expect(try family.finding("BK01").verified == .yuan(34_000))
  }

  @Test func `and equal rows of two banks are two accounts`() throws {
    var family = AnInventedCase()
    family.find("BK01", at: "a", .yuan(.balance, 7_000))
    family.find("BK01", at: "b", .yuan(.balance, 7_000))
    #expect(try family.finding("BK01").verified == .yuan(14_000))
  }

  @Test func `and of equal rows of two files the least evidence is cited`() throws {
    var family = AnInventedCase()
    family.find("BK01", file: "2", .yuan(.balance, 7_000))
    family.find("BK01", file: "1", .yuan(.balance, 7_000))
    let finding = try family.finding("BK01")
    #expect(finding.verified == .yuan(7_000) && finding.lines.map(\.evidence?.position.line) == [3])
  }

  @Test func `and between sources the stated precedence decides`() throws {
    for order in [["archive", "register"], ["register", "archive"], ["register", "zzz"]] {
      var family = AnInventedCase()
      for institution in order {
        family.find(
          "PR01", at: institution, .text(.certificateNumber, "苏(2020)城东不动产权第000001号"),
          .squareMetres(institution == "register" ? 90 : 70))
      }
      let finding = try family.finding("PR01")
      #expect(finding.verified == .area(Area(hundredths: 9_000)) && finding.lines.count == 1)
      #expect(finding.lines[0].institution?.rawValue == "register")
      #expect(finding.lines[0].reasons == [.settledByPrecedence, .registeredNotDeclared])
      #expect(finding.lines[0].alternatives.map(\.verified) == [.area(Area(hundredths: 7_000))])
    }
  }

  @Test func `and its number is masked in every line`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .text(.accountNumber, "6222000011112222"), .yuan(.balance, 7_000))
    family.find("BK01", .text(.accountNumber, "6222000011113333"), .yuan(.balance, 7_000))
    family.find("GV02", .text(.maritalStatus, "已婚"), .text(.spouseID, "990102196105050018"))
    #expect(try family.finding("BK01").lines.map { $0.fields.text(.accountNumber) } == ["**** 3333", "**** 2222"])
    #expect(try family.finding("GV02").lines.first?.fields.text(.spouseID) == "990102********0018")
  }
}
