import EconomyModel
import Testing

@Suite struct `SET goes record by record` {
  private let house = FieldEntry.text(.certificateNumber, "苏(2020)城东不动产权第000001号")

  @Test func `and finds the undeclared one`() throws {
    var family = AnInventedCase()
    family.declare("PR01", .text(.certificateNumber, "苏（2020）城东不动产权第000001号"), .squareMetres(90))
    family.find("PR01", house, .squareMetres(90))
    family.find("PR01", .text(.certificateNumber, "苏(2021)城东不动产权第000002号"), .squareMetres(60))
    let finding = try family.finding("PR01")
    #expect(finding.conclusion == .undeclared && finding.lines.map(\.conclusion) == [.consistent, .undeclared])
    #expect(finding.declared == .area(Area(hundredths: 9_000)))
    #expect(finding.verified == .area(Area(hundredths: 15_000)))
    #expect(finding.difference == .area(Area(hundredths: 6_000)))
  }

  @Test(arguments: [(91, .consistent), (92, .statusDiffers)] as [(Int64, Conclusion)])
  func `and compares areas with their tolerance`(metres: Int64, conclusion: Conclusion) throws {
    var family = AnInventedCase()
    family.declare("PR01", house, .squareMetres(90))
    family.find("PR01", house, .squareMetres(metres))
    let finding = try family.finding("PR01")
    #expect(finding.conclusion == conclusion)
    #expect(finding.reasons == (conclusion == .consistent ? [] : [.fieldDiffers(.area)]))
  }

  @Test func `and compares only what the declaration states`() throws {
    var family = AnInventedCase()
    family.declare("VH01", .text(.plate, "苏a·00001"), .text(.use, "非营运"))
    family.find("VH01", .text(.plate, "苏A·00001"), .text(.use, "非营运"), .text(.vehicleState, "正常"))
    #expect(try family.finding("VH01").conclusion == .consistent)
    family.declare("VH01", .text(.plate, "苏A·00002"), .text(.use, "非营运"))
    family.find("VH01", .text(.plate, "苏A·00002"), .text(.use, "营运"))
    let finding = try family.finding("VH01")
    #expect(finding.conclusion == .statusDiffers && finding.reasons == [.fieldDiffers(.use)])
    #expect(finding.declared == .count(2) && finding.verified == .count(2))
  }

  @Test(arguments: [("PR01", Conclusion.explanationRequired), ("GV07", .explanationRequired)])
  func `and says by item what a declared record means that no register holds`(
    item: String, conclusion: Conclusion
  ) throws {
    var family = AnInventedCase()
    family.ask(item)
    family.declare(item, .text(item == "PR01" ? .certificateNumber : .scheme, "不存在的记录"), .squareMetres(90))
    let finding = try family.finding(item)
    #expect(finding.conclusion == conclusion && finding.reasons == [.declaredNotRegistered])
    family.answer(.pending, item, about: "m2")
    #expect(try family.finding(item).conclusion == .notVerifiable)
  }

  @Test func `and adds the members' shares of one certificate`() throws {
    var family = AnInventedCase()
    family.declare("PR01", house, .squareMetres(90))
    family.find("PR01", about: "m1", house, .squareMetres(90), try .share(1, 3))
    family.find("PR01", about: "m2", house, .squareMetres(90), try .share(1, 6))
    let finding = try family.finding("PR01")
    #expect(finding.conclusion == .consistent && finding.verified == .area(Area(hundredths: 4_500)))
    #expect(finding.lines.map(\.conclusion) == [.consistent, .shownOnly])
    #expect(finding.reasons == [.countedOnce])
  }

  @Test func `and shares what is jointly owned equally among all who were returned`() throws {
    var family = AnInventedCase()
    let joint = FieldEntry.text(.coOwnership, "共同共有")
    family.find("PR01", about: "m1", house, .squareMetres(90), joint)
    family.find("PR01", about: "m2", house, .squareMetres(90), joint)
    #expect(try family.finding("PR01").verified == .area(Area(hundredths: 9_000)))
    family.find("PR01", about: "o1", house, .squareMetres(90), joint)
    #expect(try family.finding("PR01").verified == .area(Area(hundredths: 6_000)))
  }

  @Test func `and compares a declared share with the household's`() throws {
    var family = AnInventedCase()
    family.declare("PR01", house, .squareMetres(90), try .share(1, 2))
    family.find("PR01", about: "m1", house, .squareMetres(90), try .share(1, 4))
    family.find("PR01", about: "m2", house, .squareMetres(90), try .share(1, 4))
    #expect(try family.finding("PR01").conclusion == .consistent)
    family.find("PR01", about: "m2", house, .squareMetres(90), try .share(1, 4), .text(.use, "住宅"))
    family = AnInventedCase()
    family.declare("PR01", house, .squareMetres(90), try .share(1, 2))
    family.find("PR01", house, .squareMetres(90), try .share(1, 4))
    #expect(try family.finding("PR01").reasons == [.fieldDiffers(.share)])
  }

  @Test func `and adds parts before it rounds them`() throws {
    var family = AnInventedCase()
    for (number, hundredths) in [("甲", 8_099), ("乙", 12_050)] as [(String, Int64)] {
      family.find(
        "PR01", .text(.certificateNumber, number), FieldEntry(.area, .area(Area(hundredths: hundredths))),
        try .share(1, 4))
    }
    #expect(try family.finding("PR01").verified == .area(Area(hundredths: 5_037)))
  }

  @Test func `and gives who states no share an equal part of the rest`() throws {
    var family = AnInventedCase()
    family.find("PR01", about: "m1", house, .squareMetres(90))
    family.find("PR01", about: "m2", house, .squareMetres(90), try .share(1, 2))
    family.find("PR01", about: "o1", house, .squareMetres(90))
    #expect(try family.finding("PR01").verified == .area(Area(hundredths: 6_750)))
  }

  @Test func `and takes one thing that both spouses declare once`() throws {
    var family = AnInventedCase()
    for person in ["m1", "m2"] { family.declare("PR01", by: person, house, .squareMetres(90)) }
    family.find("PR01", house, .squareMetres(90))
    let finding = try family.finding("PR01")
    #expect(finding.conclusion == .consistent && finding.declared == .area(Area(hundredths: 9_000)))
    #expect(finding.lines.last?.reasons == [.countedOnce])
  }

  @Test func `and meets a house by its address where no certificate was declared`() throws {
    var family = AnInventedCase()
    family.declare("PR01", .text(.location, "城东区 幸福路1-2号"), .squareMetres(90))
    family.find("PR01", house, .text(.location, "城东区幸福路12号"), .squareMetres(90))
    #expect(try family.finding("PR01").conclusion == .consistent)
  }

  @Test func `and person by person where the item is a person's`() throws {
    var family = AnInventedCase()
    for person in ["m1", "m2"] { family.find("GV07", about: person, .text(.scheme, "高龄津贴")) }
    #expect(try family.finding("GV07").verified == .count(2))
  }

  @Test func `beside SUM, and the more telling of the two decides`() throws {
    var family = AnInventedCase()
    family.declare("IN01", .text(.policyNumber, "P-0001"), .yuan(.cashValue, 9_000), .text(.policyRole, "投保人"))
    family.find("IN01", .text(.policyNumber, "P0001"), .yuan(.cashValue, 5_000), .text(.policyRole, "投保人"))
    var finding = try family.finding("IN01")
    #expect(finding.method == .sum && finding.conclusion == .overDeclared && finding.difference == .yuan(-4_000))
    family.find("IN01", .text(.policyNumber, "P0002"), .yuan(.cashValue, 100))
    finding = try family.finding("IN01")
    #expect(finding.method == .set && finding.conclusion == .undeclared && finding.verified == .yuan(5_100))
    #expect(finding.lines.map(\.declared) == [.yuan(9_000), .notStated])
  }
}
