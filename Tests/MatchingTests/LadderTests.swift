import Diagnostics
import EconomyModel
import Matching
import Testing

@Suite struct `The matching ladder` {
  private let wang = "99010219630711233"
  private let li = "99010219630711235"

  private func roster() throws -> Roster {
    Roster([
      try Invented.person(7, wang, "王秀英", former: ["王小妹"]), try Invented.person(8, li, "阿依古丽·买买提"),
      RosterPerson(
        key: 9, document: .other(type: "护照", number: "E99000001"), name: try PersonName("田中花子"),
        birthDate: try CivilDate(iso: "1980-02-29")),
    ])
  }

  @Test func `takes an equal number and an equal name`() throws {
    #expect(
      try roster().match(Invented.claim(Invented.number(wang), "王秀英")) == .matched(7, .identityAndName))
  }

  @Test func `takes a fifteen-digit number and an equal name`() throws {
    #expect(try roster().match(Invented.claim("990102630711233", "王秀英")) == .matched(7, .oldIdentityAndName))
  }

  @Test(arguments: [" 王秀英", "王 秀 英", "王秀英\u{3000}"])
  func `takes a name that is equal once stray spaces are gone`(name: String) throws {
    #expect(
      try roster().match(Invented.claim(Invented.number(wang), name)) == .matched(7, .identityAndNormalisedName))
  }

  @Test(arguments: ["阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽.买买提", "阿依古丽．买买提"])
  func `takes a name whose dot is another character`(name: String) throws {
    #expect(try roster().match(Invented.claim(Invented.number(li), name)) == .matched(8, .identityAndNormalisedName))
  }

  @Test func `takes a former name`() throws {
    #expect(
      try roster().match(Invented.claim(Invented.number(wang), "王小妹")) == .matched(7, .identityAndFormerName))
  }

  @Test func `takes the number alone where the layout has no name`() throws {
    #expect(try roster().match(Invented.claim(Invented.number(wang), nil)) == .matched(7, .identityOnly))
  }

  @Test(arguments: ["王秀莲", "王秀", "王秀英英", "李秀英", "阿依古丽·买买提"])
  func `holds a number that comes with another name`(name: String) throws {
    #expect(try roster().match(Invented.claim(Invented.number(wang), name)) == .held(.nameDiffers, [7]))
  }

  @Test(arguments: ["阿不都", "阿布都"])
  func `never takes a variant spelling by itself`(name: String) throws {
    let roster = Roster([try Invented.person(7, wang, name == "阿不都" ? "阿布都" : "阿不都")])
    #expect(try roster.match(Invented.claim(Invented.number(wang), name)) == .held(.nameDiffers, [7]))
  }

  @Test func `holds a birth date that contradicts the number`() throws {
    let claim = try Invented.claim(Invented.number(wang), "王秀英", born: "1963-07-12")
    #expect(try roster().match(claim) == .held(.birthDateContradicts, [7]))
    let right = try Invented.claim(Invented.number(wang), "王秀英", born: "1963-07-11")
    #expect(try roster().match(right) == .matched(7, .identityAndName))
  }

  @Test func `holds a stranger's number whose birth column and name are somebody's`() throws {
    let claim = try Invented.claim(Invented.number("99010219500101001"), "王秀英", born: "1963-07-11")
    #expect(try roster().match(claim) == .held(.birthDateContradicts, [7]))
  }

  @Test func `drops a stranger`() throws {
    #expect(try roster().match(Invented.claim(Invented.number("99010219500101001"), "王秀英")) == .notOnRoster)
  }

  @Test func `takes a passport by type and number`() throws {
    let claim = SubjectClaim(
      identity: .document(.other(type: "护照", number: "E99000001")), name: try PersonName("田中花子"))
    #expect(try roster().match(claim) == .matched(9, .identityAndName))
  }

  @Test func `holds a passport whose birth date is not the declared one`() throws {
    let claim = SubjectClaim(
      identity: .document(.other(type: "护照", number: "E99000001")), name: try PersonName("田中花子"),
      birthDate: try CivilDate(iso: "1980-03-01"))
    #expect(try roster().match(claim) == .held(.birthDateContradicts, [9]))
  }
}
