import Accepting
import Diagnostics
import EconomyModel
import Testing

@Suite struct `An authorisation` {
  private static let head = "授权书编号,核对编号,姓名,证件号码,签字方式,签字人,授权项目,授权机构,生效日期,截止日期,影像SHA256\n"

  @Test(arguments: [
    ("SQ-1,HD-1,张三,990102196503071017,①监护人,,,,2026-11-02,,", "authorisation.signer"),
    ("SQ-1,HD-1,张三,990102196503071017,本人,①李四,,,2026-11-02,,", "authorisation.signer"),
    ("SQ-1,HD-1,张三,990102196503071017,①他人,,,,2026-11-02,,", "declaration.word"),
    ("SQ-1,HD-1,张三,①990102196503071018,本人,,,,2026-11-02,,", "id.check-digit"),
    ("SQ-1,HD-1,张三,990102196503071017,本人,,①BK99,,2026-11-02,,", "declaration.item-unknown"),
    ("SQ-1,HD-1,张三,990102196503071017,本人,,,,2026-11-02,①2026-11-01,", "declaration.date-order"),
    ("SQ-1,HD-1,张三,990102196503071017,本人,,,,2026-11-02,,①abc", "authorisation.image"),
    ("①SQ-1,HD-1,张三,990102196503071017,本人,,,,,,", "declaration.value-missing"),
    ("SQ-1,HD-1,张小花,990102201201153037,①本人,,,,2026-11-02,,", "authorisation.minor"),
    ("①SQ-1,HD-1,张三", "csv.field-count"),
  ])
  func `is refused alone, or warned of, at its cell`(row: String, code: String) {
    let good = "SQ-9,HD-1,李四,990102196809122024,本人,,,,2026-11-02,,\n"
    let found = Township.codes("a.csv", marked: Self.head + row + "\n" + good)
    #expect(found.there == [code], "\(found.rendered)")
    #expect(found.elsewhere == [])
  }

  @Test func `of a minor who signed alone is accepted`() throws {
    let row = "SQ-1,HD-1,张小花,990102201201153037,本人,,,,2026-11-02,,\n"
    let accepted = try Township.accept(Township.file("a.csv", Self.head + row))
    #expect(accepted.authorisations.count == 1)
    #expect(accepted.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `of one number may bind several persons, each once`() throws {
    let rows = [
      "SQ-1,HD-1,张三,990102196503071017,本人,,,,2026-11-02,,", "SQ-1,HD-1,李四,990102196809122024,本人,,,,2026-11-02,,",
      "SQ-1,HD-1,张三,990102196503071017,本人,,BK01,,2026-11-02,,",
    ]
    let accepted = try Township.accept(Township.file("a.csv", Self.head + rows.joined(separator: "\n") + "\n"))
    #expect(accepted.authorisations.count == 2)
    #expect(accepted.diagnostics.map(\.code.name) == ["authorisation.twice"])
  }
}

@Suite struct `The check of authorisations` {
  private static let question = AskedQuestion(institution: InstitutionCode("icbc-east"), item: ItemCode("BK01"))
  private static let other = AskedQuestion(institution: InstitutionCode("dmv"), item: ItemCode("VH01"))

  private static func verdicts(on day: String) throws -> [String: [AuthorisationVerdict]] {
    let accepted = try Township.accept(Township.file("a.xml", OneFamily.xml))
    let check = AuthorisationCheck(
      accepted.requests[0].request, accepted.authorisations.map(\.authorisation), on: try CivilDate(iso: day))
    let verdicts = check.verdicts([question, other])
    #expect(verdicts.map(\.reference) == ["m1", "m1", "m2", "m2", "m3", "m3", "o1", "o1"])
    return Dictionary(grouping: verdicts, by: \.reference).mapValues { $0.map(\.verdict) }
  }

  private static func short(_ verdict: AuthorisationVerdict) -> String {
    switch verdict {
    case .asked(let paper): paper.number
    case .notAsked(let cause): cause.rawValue
    }
  }

  @Test func `stops only the person who did not sign, and names what is missing`() throws {
    let verdicts = try Self.verdicts(on: "2026-11-20").mapValues { $0.map(Self.short) }
    #expect(verdicts["m1"] == ["SQ-1", "SQ-1"])
    #expect(verdicts["m2"] == ["no-authorisation", "no-authorisation"])
    #expect(verdicts["m3"] == ["SQ-2", "out-of-scope"])
    #expect(verdicts["o1"] == ["no-authorisation", "no-authorisation"])
  }

  @Test func `knows an ended one from one that has not begun`() throws {
    #expect(try Self.verdicts(on: "2027-11-01")["m3"]?.map(Self.short) == ["SQ-2", "out-of-scope"])
    let ended = ["authorisation-ended", "authorisation-ended"]
    #expect(try Self.verdicts(on: "2027-11-02")["m3"]?.map(Self.short) == ended)
    let notBegun = ["no-authorisation", "no-authorisation"]
    #expect(try Self.verdicts(on: "2026-11-01")["m1"]?.map(Self.short) == notBegun)
  }

  @Test func `takes no paper of another case or of another name`() throws {
    let accepted = try Township.accept(Township.file("a.xml", OneFamily.xml))
    let request = accepted.requests[0].request
    let paper = accepted.authorisations[0].authorisation
    let day = try CivilDate(iso: "2026-11-20")
    func copy(case number: String, name: String) throws -> Authorisation {
      Authorisation(
        number: "SQ-7", caseNumber: CaseNumber(rawValue: number), document: paper.document, name: try PersonName(name),
        signature: .own, start: paper.start)
    }
    for wrong in [try copy(case: "HD-2026-0002", name: "张三"), try copy(case: "HD-2026-0001", name: "张山")] {
      #expect(AuthorisationCheck(request, [wrong], on: day).verdict("m1", Self.question) == .notAsked(.noAuthorisation))
    }
    let right = try copy(case: "HD-2026-0001", name: "张 三")
    #expect(AuthorisationCheck(request, [right], on: day).verdict("m1", Self.question) == .asked(right))
    #expect(AuthorisationCheck(request, [right], on: day).verdict("m8", Self.question) == .notAsked(.noAuthorisation))
  }

  @Test func `cites the newest paper whatever the order they came in`() throws {
    let accepted = try Township.accept(Township.file("a.xml", OneFamily.xml))
    let old = accepted.authorisations[0].authorisation
    let day = try CivilDate(iso: "2026-11-20")
    let new = Authorisation(
      number: "SQ-0", caseNumber: old.caseNumber, document: old.document, name: old.name, signature: .own,
      start: try CivilDate(iso: "2026-11-10"))
    for papers in [[old, new], [new, old]] {
      let check = AuthorisationCheck(accepted.requests[0].request, papers, on: day)
      #expect(check.verdict("m1", Self.question) == .asked(new))
    }
  }
}
