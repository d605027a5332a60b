import EconomyModel
import Matching
import Testing

/// Rosters of people with few names and near numbers, and rows about them and about strangers.
@Suite struct `Matching whatever comes` {
  private struct Someone {
    let person: RosterPerson
    let body: String
    let name: String
  }

  private static func name(_ chance: inout SeededChance) -> String {
    let families = ["王", "李", "张", "欧阳"]
    let givens = ["秀英", "秀莲", "英", "建国", "建华", "伟"]
    return families[Int.random(in: 0..<4, using: &chance)] + givens[Int.random(in: 0..<6, using: &chance)]
  }

  private static func body(_ chance: inout SeededChance) -> String {
    let day = Int.random(in: 1...28, using: &chance)
    return "9901021963071\(day % 10)" + String(Int.random(in: 100...140, using: &chance))
  }

  private static func people(_ chance: inout SeededChance) throws -> [Someone] {
    try (1...60).map { key in
      let (body, name) = (Self.body(&chance), Self.name(&chance))
      return Someone(person: try Invented.person(Int64(key), body, name), body: body, name: name)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `never takes a row for a person of another name or number`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let people = try Self.people(&chance)
    let roster = Roster(people.map(\.person))
    for _ in 0..<400 {
      let (body, name) = (Self.body(&chance), Self.name(&chance))
      let hidden = Bool.random(using: &chance) ? name : String(name.dropLast()) + "?"
      let holders = people.filter { $0.body == body }
      switch try roster.match(Invented.claim(Invented.number(body), hidden)) {
      case .matched(let key, _):
        #expect(holders.map(\.person.key) == [key])
        #expect(holders.allSatisfy { $0.name.dropLast() == name.dropLast() })
        #expect(hidden.hasSuffix("?") || holders.allSatisfy { $0.name == name })
      case .held(.possiblyCut, _): #expect(holders.isEmpty && Invented.number(body).hasSuffix("000"))
      case .held(let cause, let keys):
        #expect(cause == (holders.count > 1 ? .duplicateIdentity : .nameDiffers))
        #expect(Set(keys) == Set(holders.map(\.person.key)))
      case .notOnRoster: #expect(holders.isEmpty)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `says the same in whatever order the roster is given`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let persons = try Self.people(&chance).map(\.person)
    let (roster, shuffled) = (Roster(persons), Roster(persons.shuffled(using: &chance)))
    for _ in 0..<400 {
      let name = Self.name(&chance)
      let claim = try Invented.claim(Invented.number(Self.body(&chance)), name)
      #expect(roster.match(claim) == shuffled.match(claim))
      let nameless = try Invented.claimWithoutNumber(name, born: "1963-07-1\(Int.random(in: 0...9, using: &chance))")
      #expect(roster.match(nameless) == shuffled.match(nameless))
    }
  }

  @Test func `finds everybody of a large roster and nobody else`() throws {
    let persons = try (0..<10_000).map { index in
      try Invented.person(Int64(index), "9901021963071\(index % 10)" + body(index), "王秀英")
    }
    let roster = Roster(persons)
    #expect(roster.count == 10_000)
    for person in persons {
      let claim = SubjectClaim(identity: .document(person.document), name: person.name)
      #expect(roster.match(claim) == .matched(person.key, .identityAndName))
    }
    #expect(try roster.match(Invented.claim(Invented.number("99010219630720001"), "王秀英")) == .notOnRoster)
  }

  @Test func `of nobody asked matches nobody`() throws {
    #expect(try Roster([]).match(Invented.claim(Invented.number("99010219630720001"), "王秀英")) == .notOnRoster)
    #expect(try Roster([]).match(Invented.claimWithoutNumber("王秀英", born: "1963-07-11")) == .notOnRoster)
  }

  private func body(_ index: Int) -> String { String(String(1000 + index / 10 % 1000).suffix(3)) }
}
