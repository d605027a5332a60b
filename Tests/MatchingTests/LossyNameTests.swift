import EconomyModel
import Matching
import Testing

@Suite struct `A name that lost characters` {
  private let body = "99010219630711233"

  private func verdict(_ source: String, for declared: String) throws -> MatchVerdict {
    Roster([try Invented.person(1, body, declared)]).match(try Invented.claim(Invented.number(body), source))
  }

  @Test(arguments: [
    ("王?英", "王秀英"), ("王□英", "王秀英"), ("王*", "王英"), ("王**", "王秀英"), ("**英", "王秀英"), ("王\u{FFFD}英", "王秀英"),
    ("王??英", "王秀英"), ("王????", "王\u{20087}"), ("???", "王秀英"), ("买买提·?", "买买提·艾"),
  ])
  func `matches by number where the readable characters agree`(source: String, declared: String) throws {
    #expect(try verdict(source, for: declared) == .matched(1, .identityAndLossyName))
  }

  @Test(arguments: [
    ("王?英", "李秀英"), ("王?英", "王英"), ("王?英", "王秀兰"), ("王*", "王秀英"), ("?", "王秀英"), ("王?英", "王大秀英"),
    ("?王", "王秀"),
  ])
  func `is another's name where they do not`(source: String, declared: String) throws {
    #expect(try verdict(source, for: declared) == .held(.nameDiffers, [1]))
  }

  @Test func `may be the declared one`() throws {
    #expect(try verdict("王秀英", for: "王□英") == .matched(1, .identityAndLossyName))
    #expect(try verdict("王□英", for: "王□英") == .matched(1, .identityAndLossyName))
    #expect(try verdict("王□英", for: "王?英") == .held(.nameDiffers, [1]))
  }

  @Test func `may be a former one`() throws {
    let roster = Roster([try Invented.person(1, body, "王秀英", former: ["王小妹"])])
    #expect(
      try roster.match(Invented.claim(Invented.number(body), "王?妹")) == .matched(1, .identityAndLossyName))
  }

  @Test func `is no candidate without its number`() throws {
    let roster = Roster([try Invented.person(1, body, "王秀英")])
    #expect(try roster.match(Invented.claimWithoutNumber("王?英", born: "1963-07-11")) == .notOnRoster)
  }

  @Test func `of a hundred unreadable characters is settled at once`() throws {
    let source = String(repeating: "??a", count: 33)
    #expect(try verdict(source, for: String(repeating: "a", count: 98) + "b") == .held(.nameDiffers, [1]))
  }
}
