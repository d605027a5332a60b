import Accepting
import Diagnostics
import EconomyModel
import Testing

@Suite struct `The three formats` {
  private static let tables = [
    Township.file("申报.csv", OneFamily.entries), Township.file("收入.csv", OneFamily.incomes),
    Township.file("成员.csv", OneFamily.members), Township.file("义务人.csv", OneFamily.obligors),
    Township.file("授权.csv", OneFamily.authorisations),
  ]

  @Test func `the same case is the same value in XML, JSON and CSV`() throws {
    let xml = try Township.accept(Township.file("a.xml", OneFamily.xml))
    let json = try Township.accept(Township.file("a.json", OneFamily.json))
    var reader = try DeclarationReader(Self.tables)
    let csv = try reader.all()
    #expect(xml.diagnostics.map(\.rendered) == [])
    #expect(json.diagnostics.map(\.rendered) == [])
    #expect(csv.diagnostics.map(\.rendered) == [])
    let requests = [xml, json, csv].map { $0.requests.map(\.request) }
    #expect(requests[0].count == 1)
    #expect(requests[0] == requests[1])
    #expect(requests[0] == requests[2])
    let papers = [xml, json, csv].map { $0.authorisations.map(\.authorisation) }
    #expect(papers[0].count == 2)
    #expect(papers[0] == papers[1])
    #expect(papers[0] == papers[2])
  }

  @Test func `a family is read as it stands in the file`() throws {
    let request = try Township.accept(Township.file("a.xml", OneFamily.xml)).requests.map(\.request)[0]
    #expect(request.caseNumber.rawValue == "HD-2026-0001")
    #expect(request.members.map(\.reference) == ["m1", "m2", "m3"])
    #expect(request.members[2].person.formerNames.map(\.unmasked) == ["张花", "张小华"])
    #expect(request.obligors[0].householdMonthlyIncome == Fen(900_050))
    #expect(request.entries[0].fields.money(.balance) == Fen(1_234_567))
    #expect(request.entries[1].fields.area(.area) == Area(hundredths: 8950))
    #expect(request.incomes[0].amount == PeriodAmount(Fen(320_000), per: .month))
    #expect(request.asOf.description == "2026-10-31")
  }

  @Test func `a request stands at its bytes`() throws {
    for (name, text, mark) in [("a.xml", OneFamily.xml, "<Declaration "), ("a.json", OneFamily.json, "{\"caseNumber")] {
      let position = try Township.accept(Township.file(name, text)).requests[0].position
      let start = try #require(text.firstRange(of: mark)).lowerBound
      #expect(position.byteOffset == Int64(text[..<start].utf8.count))
      #expect(position.line == text[..<start].count { $0 == "\n" } + 1)
    }
  }

  @Test func `GB18030 tables and XML hold what UTF-8 ones hold`() throws {
    let tables = [OneFamily.members, OneFamily.obligors, OneFamily.entries, OneFamily.incomes]
    let plain = tables.map { Township.file("t.csv", $0) }
    let chinese = try tables.map { Township.file("t.csv", try GB18030.bytes($0)) }
    var plainReader = try DeclarationReader(plain)
    var chineseReader = try DeclarationReader(chinese)
    let expected = try plainReader.all().requests.map(\.request)
    #expect(try chineseReader.all().requests.map(\.request) == expected)
    let xml = OneFamily.xml.replacing("encoding=\"UTF-8\"", with: "encoding=\"GB2312\"")
    let accepted = try Township.accept(Township.file("a.xml", try GB18030.bytes(xml)))
    #expect(accepted.requests.map(\.request) == expected)
  }

  @Test func `UTF-16 XML holds what UTF-8 XML holds`() throws {
    let text = OneFamily.xml.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let accepted = try Township.accept(Township.file("a.xml", bytes))
    let plain = try Township.accept(Township.file("a.xml", OneFamily.xml))
    #expect(accepted.requests.map(\.request) == plain.requests.map(\.request))
  }

  @Test func `a file comes to the same in pieces of any size`() throws {
    for text in [OneFamily.xml, OneFamily.json] {
      let whole = try Township.accept(Township.file("a", text))
      for size in [1, 2, 3, 7] {
        let pieces = try Township.accept(Township.file("a", text, pieceSize: size))
        #expect(pieces.requests.map(\.request) == whole.requests.map(\.request))
        #expect(pieces.requests.map(\.position) == whole.requests.map(\.position))
        #expect(pieces.diagnostics == whole.diagnostics)
      }
    }
  }

  @Test func `a byte-order mark, blanks and empty tables change nothing`() throws {
    let plain = try Township.accept(Township.file("a.json", OneFamily.json))
    let marked = try Township.accept(Township.file("a.json", "\u{FEFF}" + OneFamily.json))
    #expect(marked.requests.map(\.request) == plain.requests.map(\.request))
    #expect(try Township.accept(Township.file("a.json", " {} ")).counts.declarations == 0)
    #expect(try Township.accept(Township.file("a.xml", "<Authorisations/>")).counts.declarations == 0)
  }

  @Test func `a changed figure makes another value`() throws {
    let before = try Township.accept(Township.file("a.xml", OneFamily.xml)).requests.map(\.request)[0]
    let changed = OneFamily.xml.replacing("12345.67", with: "12345.68")
    let after = try Township.accept(Township.file("a.xml", changed)).requests.map(\.request)[0]
    #expect(before != after)
    #expect(before.members == after.members)
  }

  @Test func `authorisations may come in a file of their own`() throws {
    let start = try #require(OneFamily.xml.firstRange(of: "<Authorisations>")).lowerBound
    let end = try #require(OneFamily.xml.firstRange(of: "</Authorisations>")).upperBound
    let alone = try Township.accept(Township.file("b.xml", "<?xml version=\"1.0\"?>\n" + OneFamily.xml[start..<end]))
    let together = try Township.accept(Township.file("a.xml", OneFamily.xml))
    #expect(alone.authorisations.map(\.authorisation) == together.authorisations.map(\.authorisation))
    #expect(alone.counts.declarations == 0)
  }

  @Test func `the applicant comes first whatever row they stand in`() throws {
    let rows = OneFamily.members.split(separator: "\n")
    let head = "HD-2026-0001,最低生活保障,990102,2026-11-02,2026-10-31"
    let text = [rows[1], rows[3].replacing("HD-2026-0001,,,,", with: head), rows[2], ""].joined(separator: "\n")
    let request = try Township.accept(Township.file("m.csv", text)).requests.map(\.request)[0]
    #expect(request.members.map(\.reference) == ["m2", "m1"])
    #expect(request.members[0].relation == .oneself)
  }
}
