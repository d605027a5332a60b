import EconomyModel
import Testing

@Suite struct `An unanswered cell` {
  @Test(arguments: [CellState.pending, .mismatch, .rejected, .error])
  func `never clears a declaration`(state: CellState) throws {
    for declared in [7_000, 90_000] as [Int64] {
      var family = AnInventedCase()
      family.declare("BK01", .yuan(.balance, declared))
      family.find("BK01", .yuan(.balance, 7_000))
      family.answer(state, "BK01", at: "b", about: "m2")
      let finding = try family.finding("BK01")
      #expect(finding.conclusion == .notVerifiable && finding.reasons == [.cellsUnanswered(1)])
    }
  }

  @Test func `leaves standing what is already proven`() throws {
    var family = AnInventedCase()
    family.declare("BK01", .yuan(.balance, 7_000))
    family.find("BK01", .yuan(.balance, 90_000))
    family.answer(.pending, "BK01", at: "b", about: "m1")
    family.answer(.pending, "BK01", at: "b", about: "m2")
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .underDeclared && finding.reasons == [.cellsUnanswered(2)])
  }

  @Test func `of somebody not asked names what is missing`() throws {
    var family = AnInventedCase()
    family.answer(.notAsked, "BK01", about: "m2", cause: .noAuthorisation)
    let finding = try family.finding("BK01")
    #expect(finding.conclusion == .notVerifiable && finding.verified == .notStated)
    #expect(finding.reasons == [.personNotAsked(reference: "m2", cause: .noAuthorisation)])
  }

  @Test func `of an obligor says nothing of the household`() throws {
    var family = AnInventedCase()
    family.answer(.pending, "BK01", about: "o1")
    #expect(try family.finding("BK01").conclusion == .consistent)
  }

  @Test func `that does not apply is not missing`() throws {
    var family = AnInventedCase()
    family.answer(.notApplicable, "BK01", about: "m2")
    #expect(try family.finding("BK01").conclusion == .consistent)
  }

  @Test func `is every cell of what nobody supplies`() throws {
    var family = AnInventedCase()
    family.declare("VH02", .text(.plate, "苏渔00001"))
    let finding = try family.finding("VH02")
    #expect(finding.conclusion == .notVerifiable)
    #expect(
      finding.reasons == ["m1", "m2"].map { .personNotAsked(reference: $0, cause: .notConnected) })
  }

  @Test func `is told beside the answers that wait`() throws {
    var family = AnInventedCase()
    family.answer(.mismatch, "BK01", about: "m1")
    family.held[ItemCode("BK01")] = 2
    #expect(try family.finding("BK01").reasons == [.cellsUnanswered(1), .answersHeld(2)])
  }
}
