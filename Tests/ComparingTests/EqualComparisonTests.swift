import EconomyModel
import Testing

@Suite struct `EQ compares a status` {
  @Test(arguments: [("已婚", Conclusion.consistent), ("离异", .statusDiffers)])
  func `with the declared one`(declared: String, conclusion: Conclusion) throws {
    var family = AnInventedCase()
    family.declare("GV02", .text(.maritalStatus, declared))
    family.find("GV02", .text(.maritalStatus, "已婚"), .text(.spouseName, "李建国"))
    let finding = try family.finding("GV02")
    #expect(finding.conclusion == conclusion)
    #expect(finding.reasons == (conclusion == .consistent ? [] : [.fieldDiffers(.maritalStatus)]))
  }

  @Test func `and finds a spouse whom nobody declared`() throws {
    var family = AnInventedCase()
    family.find("GV02", .text(.maritalStatus, "已婚"), .text(.spouseName, "赵六"))
    let finding = try family.finding("GV02")
    #expect(finding.conclusion == .statusDiffers && finding.reasons == [.spouseNotDeclared])
    family = AnInventedCase()
    family.find(
      "GV02", .text(.maritalStatus, "已婚"), .text(.spouseName, "赵六"), .text(.spouseID, "990102196105050018"))
    #expect(try family.finding("GV02").conclusion == .consistent)
    family = AnInventedCase()
    family.find("GV02", .text(.maritalStatus, "离婚"), .text(.spouseName, "赵六"))
    #expect(try family.finding("GV02").conclusion == .consistent)
  }

  @Test func `and lets the latest marriage speak`() throws {
    var family = AnInventedCase()
    family.declare("GV02", .text(.maritalStatus, "离婚"))
    family.find("GV02", .text(.maritalStatus, "已婚"), .text(.spouseName, "赵六"), try .day(.marriageDate, "2001-05-01"))
    family.find("GV02", .text(.maritalStatus, "离婚"), try .day(.marriageDate, "2011-05-01"))
    #expect(try family.finding("GV02").conclusion == .consistent)
  }

  @Test func `and notices a cancelled household register`() throws {
    var family = AnInventedCase()
    family.find("GV01", .flag(.cancelled, true))
    let finding = try family.finding("GV01")
    #expect(finding.conclusion == .statusDiffers && finding.reasons == [.fieldDiffers(.cancelled)])
  }

  @Test func `but not one that has moved, or whose end is declared`() throws {
    var family = AnInventedCase()
    family.find("GV01", at: "old", .flag(.cancelled, true))
    family.find("GV01", at: "new", .flag(.cancelled, false))
    #expect(try family.finding("GV01").conclusion == .consistent)
    family = AnInventedCase()
    family.declare("GV01", .flag(.cancelled, true))
    family.find("GV01", .flag(.cancelled, true))
    #expect(try family.finding("GV01").conclusion == .consistent)
  }

  @Test func `and hears a marriage without a date only where none has one`() throws {
    var family = AnInventedCase()
    family.declare("GV02", .text(.maritalStatus, "未婚"))
    family.find("GV02", .text(.maritalStatus, "未婚"))
    family.find("GV02", .text(.maritalStatus, "丧偶"), try .day(.marriageDate, "2011-05-01"))
    #expect(try family.finding("GV02").conclusion == .statusDiffers)
  }

  @Test func `of a person whose own register has answered, whoever else is awaited`() throws {
    var family = AnInventedCase()
    family.ask("GV08")
    family.declare("GV08", by: "m1", .text(.identityKind, "残疾"))
    family.answer(.pending, "GV08", about: "m2")
    #expect(try family.finding("GV08").conclusion == .statusDiffers)
  }

  @Test func `and finds nothing declared and nothing contradictory consistent`() throws {
    var family = AnInventedCase()
    family.find("GV08", .text(.identityKind, "残疾"), .text(.grade, "二级"))
    #expect(try family.finding("GV08").conclusion == .consistent)
  }

  @Test func `with whichever of a person's records agrees`() throws {
    var family = AnInventedCase()
    family.find("GV08", .text(.identityKind, "学生"))
    family.find("GV08", .text(.identityKind, "残疾"), .text(.grade, "二级"))
    family.declare("GV08", .text(.identityKind, "残疾"), .text(.grade, "二级"))
    #expect(try family.finding("GV08").conclusion == .consistent)
    family.declare("GV08", by: "m2", .text(.identityKind, "残疾"))
    let finding = try family.finding("GV08")
    #expect(finding.conclusion == .statusDiffers && finding.reasons == [.declaredNotRegistered])
  }

  @Test func `and reads 未婚 where the register is silent`() throws {
    var family = AnInventedCase()
    family.ask("GV02")
    family.declare("GV02", .text(.maritalStatus, "未婚"))
    #expect(try family.finding("GV02").conclusion == .consistent)
    family.answer(.pending, "GV02", about: "m1")
    #expect(try family.finding("GV02").conclusion == .notVerifiable)
  }
}
