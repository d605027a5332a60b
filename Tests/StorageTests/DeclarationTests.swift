import Diagnostics
import EconomyModel
import GRDB
import Storage
import Testing

@Suite struct `A declaration` {
  private let centre: TemporaryCentre
  private let first = CaseNumber(rawValue: "HD-1")

  init() throws { centre = try TemporaryCentre() }

  private func accept(_ request: VerificationRequest) throws -> StoreTransaction.Acceptance {
    try centre.store.write { try $0.store(request, from: Invented.source) }
  }

  private func keys(_ caseNumber: String) throws -> [PersonKey] {
    try centre.store.read { try $0.declaration(of: CaseNumber(rawValue: caseNumber))?.persons } ?? []
  }

  @Test func `given twice changes nothing`() throws {
    let request = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    #expect(try accept(request) == .new)
    #expect(try accept(request) == .unchanged)
    #expect(try centre.values(Int.self, "SELECT version FROM declaration") == [1])
  }

  @Test func `comes back as it was given, its changed form as version 2, the old one readable`() throws {
    let people = [try Invented.person("99010219680911202", "买买提·艾力", former: ["艾力"])]
    let (old, new) = (Invented.request("HD-1", people), Invented.request("HD-1", people, balanceFen: -1))
    #expect(try accept(old) == .new)
    #expect(try accept(new) == .changed(version: 2))
    try centre.store.read { transaction throws in
      #expect(try transaction.declaration(of: first)?.request == new)
      #expect(try transaction.declaration(of: first)?.version == 2)
      #expect(try transaction.declaration(of: first, version: 1)?.request == old)
      #expect(try transaction.declaration(of: first, version: 3) == nil)
    }
    #expect(try accept(old) == .changed(version: 3), "going back is a change too")
  }

  @Test func `that nobody gave is not on file`() throws {
    try centre.store.read { transaction throws in
      #expect(try transaction.declaration(of: first) == nil)
      #expect(try !transaction.isOnFile(first))
      #expect(try transaction.caseNumber(named: "HD-1") == nil)
    }
  }

  @Test func `shares its people with another case`() throws {
    let person = try Invented.person("99010219680911202", "赵一")
    _ = try accept(Invented.request("HD-1", [person]))
    _ = try accept(Invented.request("HD-2", [try Invented.person("99010219650307101", "钱二"), person]))
    #expect(try keys("HD-1").first == keys("HD-2").last)
    #expect(Set(try keys("HD-2")).count == 2)
  }

  @Test func `keeps two people of one identity number apart by their names`() throws {
    _ = try accept(Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")]))
    _ = try accept(Invented.request("HD-2", [try Invented.person("99010219680911202", "钱二")]))
    #expect(try keys("HD-1") != keys("HD-2"))
  }

  @Test func `keeps names apart that only Unicode calls equal`() throws {
    _ = try accept(Invented.request("HD-1", [try Invented.person("99010219680911202", "赵\u{FA0E}")]))
    _ = try accept(Invented.request("HD-2", [try Invented.person("99010219680911202", "赵\u{FA0F}")]))
    #expect(try keys("HD-1") != keys("HD-2"))
  }

  @Test func `finds the person by a former name, and by every name it once gave`() throws {
    let names: [(String, [String])] = [("赵一", []), ("赵新", ["赵一"]), ("赵新", []), ("赵末", ["赵新"]), ("赵一", [])]
    for (place, (name, former)) in names.enumerated() {
      _ = try accept(
        Invented.request("HD-\(place)", [try Invented.person("99010219680911202", name, former: former)]))
    }
    #expect(try Set(names.indices.map { try keys("HD-\($0)") }).count == 1)
  }

  @Test func `finds the person whom another calls by the present name first`() throws {
    _ = try accept(Invented.request("HD-1", [try Invented.person("99010219680911202", "赵新", former: ["赵一"])]))
    _ = try accept(Invented.request("HD-2", [try Invented.person("99010219680911202", "赵一")]))
    #expect(try keys("HD-1") == keys("HD-2"))
    #expect(try centre.values(Int.self, "SELECT COUNT(*) FROM person") == [1])
  }

  @Test func `never takes a former name of another document for the same person`() throws {
    _ = try accept(Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")]))
    _ = try accept(Invented.request("HD-2", [try Invented.person("99010219650307101", "赵新", former: ["赵一"])]))
    #expect(try keys("HD-1") != keys("HD-2"))
  }

  @Test func `of obligors too gives every person a key, members first`() throws {
    let base = Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")])
    let obligor = Obligor(
      reference: "o1", person: try Invented.person("99010219650307101", "钱二"), kind: .support, obligedTo: "m1",
      relation: try Relation(code: "20"), householdSize: 3)
    let request = VerificationRequest(
      caseNumber: base.caseNumber, scheme: base.scheme, region: base.region, appliedOn: base.appliedOn,
      asOf: base.asOf, members: base.members, obligors: [obligor], entries: base.entries, incomes: base.incomes)
    _ = try accept(request)
    let stored = try centre.store.read { try $0.declaration(of: first) }
    #expect(stored?.request == request)
    #expect(stored?.persons.count == 2)
    #expect(try centre.values(String.self, "SELECT reference FROM case_subject ORDER BY ordinal") == ["m1", "o1"])
  }

  @Test func `that was damaged on disk is refused with a reason`() throws {
    _ = try accept(Invented.request("HD-1", [try Invented.person("99010219680911202", "赵一")]))
    for damage in ["{", "{}", #"{"caseNumber":"HD-1"}"#] {
      try centre.plant("UPDATE declaration SET value = ?", [damage.databaseBlob])
      #expect(
        try refusal { _ = try centre.store.read { try $0.declaration(of: first) } } == .storeFailed, "\(damage)")
    }
  }
}
