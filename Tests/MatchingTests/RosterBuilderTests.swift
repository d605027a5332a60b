import EconomyModel
import Matching
import Testing

@Suite struct `A roster made case by case` {
  private let wang = "99010219630711102"
  private let li = "99010219630712105"

  private func add(_ key: Int64, _ body: String, _ name: String, to builder: inout RosterBuilder) throws {
    let id = try ResidentID(Invented.number(body))
    Array(name.utf8).withUnsafeBufferPointer { builder.add(PersonKey(rawValue: key), id, name: $0) }
  }

  @Test func `knows somebody of two cases once, by the names of both, whichever case came first`() throws {
    for cases in [["HD-1", "HD-2"], ["HD-2", "HD-1"]] {
      var builder = RosterBuilder()
      for name in cases {
        builder.begin(CaseNumber(rawValue: name))
        try add(7, wang, name == "HD-1" ? "王秀英" : "王小妹", to: &builder)
      }
      let roster = builder.roster()
      #expect(roster.count == 1)
      #expect(
        try roster.match(Invented.claim(Invented.number(wang), "王秀英")) == .matched(7, .identityAndName), "the first's")
      #expect(
        try roster.match(Invented.claim(Invented.number(wang), "王小妹")) == .matched(7, .identityAndFormerName))
    }
  }

  @Test func `needs no order, and takes the same person of ten cases once`() throws {
    var builder = RosterBuilder()
    for number in 0..<10 {
      builder.begin(CaseNumber(rawValue: "HD-\(number)"))
      try add(9, li, "李伟", to: &builder)
      if number == 3 { builder.add(try Invented.person(2, wang, "王秀英", former: ["王小妹"])) }
    }
    let roster = builder.roster()
    #expect(roster.count == 2)
    #expect(roster.place(of: 2) == 0 && roster.place(of: 9) == 1)
    #expect(roster.place(of: 1) == nil && roster.place(of: 5) == nil && roster.place(of: 10) == nil)
    #expect(try roster.match(Invented.claim(Invented.number(li), "李伟")) == .matched(9, .identityAndName))
    #expect(
      try roster.match(Invented.claim(Invented.number(wang), "王小妹")) == .matched(2, .identityAndFormerName))
  }

  @Test func `is empty without anybody`() throws {
    #expect(RosterBuilder().roster().count == 0)
    #expect(RosterBuilder().roster().place(of: 1) == nil)
  }

  /// Rows by their own number and name, by another's, with the name of one of two who hold a number.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `finds plainly only whom the ladder finds by number and name`(seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let names = ["王秀英", "李伟", "买买提江·吐尔逊", "买买提江·吐尔洪"]
    let bodies = (100..<130).map { "99010219630711\($0)" }
    let persons = try (1...25).map { key in
      let name = names[Int.random(in: 0..<4, using: &chance)]
      let body = bodies[Int.random(in: 0..<bodies.count, using: &chance)]
      return try Invented.person(Int64(key), body, name, former: key % 5 == 0 ? ["赵六"] : [])
    }
    let roster = Roster(persons)
    var batch = PackedBatch()
    var claims: [SubjectClaim] = []
    for _ in 0..<300 {
      let number = Invented.number(bodies[Int.random(in: 0..<bodies.count, using: &chance)])
      let name = names[Int.random(in: 0..<4, using: &chance)]
      claims.append(try Invented.claim(number, name))
      let start = UInt32(batch.text.count)
      batch.text.append(contentsOf: name.utf8)
      batch.records.append(
        PackedRecord(
          position: FilePosition(line: 1, byteOffset: 0, byteCount: 1), document: try ResidentID(number).packed,
          name: start..<UInt32(batch.text.count), outcome: .found, fields: 0..<0, asOf: nil, feedbackAt: nil,
          digest: (0, 0)))
    }
    var places: [Int32] = []
    roster.plainPlaces(of: batch, into: &places)
    var found = 0
    for (place, claim) in zip(places, claims) {
      let verdict = roster.match(claim)
      if place >= 0 {
        #expect(verdict == .matched(roster.key(at: Int(place)), .identityAndName))
        found += 1
      } else if case .matched(let key, .identityAndName) = verdict {
        #expect(key.rawValue % 5 == 0, "only somebody of several names is left to the ladder")
      }
    }
    #expect(found > 5 && found < 300)
  }
}
