import EconomyModel
import Storage
import Testing

@Suite struct `An authorisation` {
  private let centre: TemporaryCentre
  private let first = CaseNumber(rawValue: "HD-1")
  private let person: Person

  init() throws {
    centre = try TemporaryCentre()
    person = try Invented.person("99010219680911202", "赵一")
  }

  private func accept(_ authorisation: Authorisation) throws -> StoreTransaction.Acceptance {
    try centre.store.write { try $0.store(authorisation, from: Invented.source) }
  }

  private func stored() throws -> [Authorisation] {
    try centre.store.read { try $0.authorisations(of: first) }
  }

  @Test func `given twice changes nothing and comes back as it was given`() throws {
    let given = Invented.authorisation("SQ-1", of: "HD-1", person)
    #expect(try accept(given) == .new)
    #expect(try accept(given) == .unchanged)
    #expect(try stored() == [given])
  }

  @Test func `that is revoked is a new version, and the one before stays in the database`() throws {
    let revoked = Invented.authorisation("SQ-1", of: "HD-1", person, revokedOn: Invented.day)
    _ = try accept(Invented.authorisation("SQ-1", of: "HD-1", person))
    #expect(try accept(revoked) == .changed(version: 2))
    #expect(try stored() == [revoked])
    #expect(try centre.values(Int.self, "SELECT version FROM authorisation ORDER BY version") == [1, 2])
  }

  @Test func `of one number for two people is two authorisations`() throws {
    let other = try Invented.person("99010219650307101", "钱二")
    #expect(try accept(Invented.authorisation("SQ-1", of: "HD-1", person)) == .new)
    #expect(try accept(Invented.authorisation("SQ-1", of: "HD-1", other)) == .new)
    #expect(try stored().map(\.name.unmasked).sorted() == ["赵一", "钱二"].sorted())
  }

  @Test func `of another case is not this one's`() throws {
    _ = try accept(Invented.authorisation("SQ-1", of: "HD-2", person))
    #expect(try stored() == [])
  }

  @Test func `names its case, but a case's own number comes first`() throws {
    _ = try accept(Invented.authorisation("SQ-1", of: "HD-1", person))
    _ = try accept(Invented.authorisation("HD-2", of: "HD-1", person))
    try centre.store.write { _ = try $0.store(Invented.request("HD-2", [person]), from: Invented.source) }
    try centre.store.read { transaction throws in
      #expect(try transaction.caseNumber(named: "SQ-1")?.rawValue == "HD-1")
      #expect(try transaction.caseNumber(named: "HD-2")?.rawValue == "HD-2")
    }
  }
}
