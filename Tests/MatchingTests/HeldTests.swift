import Diagnostics
import EconomyModel
import Matching
import Testing

@Suite struct `What waits for a person` {
  private let wang = "99010219630711233"

  @Test func `every row of a number that two people hold`() throws {
    let roster = Roster([try Invented.person(3, wang, "王秀英"), try Invented.person(2, wang, "王建国")])
    for (name, keys) in [("王秀英", [3, 2]), ("王建国", [2, 3]), ("王五", [2, 3]), (nil, [2, 3])]
      as [(String?, [PersonKey])]
    {
      #expect(try roster.match(Invented.claim(Invented.number(wang), name)) == .held(.duplicateIdentity, keys))
    }
  }

  @Test func `a row without number whose name and birth date fit somebody`() throws {
    let roster = Roster([
      try Invented.person(5, wang, "王秀英"), try Invented.person(4, "99010219630711281", "王秀英"),
      try Invented.person(1, "99010219630711327", "王秀莲", former: ["王秀英"]),
    ])
    let claim = try Invented.claimWithoutNumber("王秀英", born: "1963-07-11")
    #expect(roster.match(claim) == .held(.candidate, [4, 5, 1]))
    #expect(try roster.match(Invented.claimWithoutNumber("王秀英", born: "1963-07-10")) == .notOnRoster)
    #expect(try roster.match(Invented.claimWithoutNumber("王秀英", born: nil)) == .notOnRoster)
    #expect(try roster.match(Invented.claimWithoutNumber(nil, born: "1963-07-11")) == .notOnRoster)
  }

  @Test func `a row with a broken number is held or dropped and never taken`() throws {
    let roster = Roster([try Invented.person(5, wang, "王秀英")])
    let broken = SubjectClaim.Identity.broken(Reason(.idCheckDigit, found: "a wrong check digit"))
    let fitting = SubjectClaim(
      identity: broken, name: try PersonName("王秀英"), birthDate: try CivilDate(iso: "1963-07-11"))
    #expect(roster.match(fitting) == .held(.candidate, [5]))
    #expect(roster.match(SubjectClaim(identity: broken, name: try PersonName("王秀英"))) == .notOnRoster)
  }

  @Test func `a stranger's number that ends in 000`() throws {
    let number = try #require(
      (0...99).map { Invented.number("990102195001\($0 % 18 + 10)\($0 / 18)00") }.first { $0.hasSuffix("000") })
    let roster = Roster([try Invented.person(5, wang, "王秀英")])
    #expect(try roster.match(Invented.claim(number, "李四")) == .held(.possiblyCut, []))
    let own = Roster([try Invented.person(6, String(number.dropLast()), "李四")])
    #expect(try own.match(Invented.claim(number, "李四")) == .matched(6, .identityAndName))
  }
}
