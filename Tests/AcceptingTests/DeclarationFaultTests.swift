import Accepting
import Diagnostics
import EconomyModel
import Testing

/// Each fault is planted into the one good family; ① marks where it must be found.
@Suite struct `A bad declaration` {
  @Test(arguments: [
    ("name=\"李四\" document=\"990102196809122024\"", "name=\"李四\" document=\"990102196809122025\"", "id.check-digit"),
    ("document=\"990102196809122024\"", "document=\"9.90102E+17\"", "id.excel-damaged"),
    ("relation=\"10\"", "relation=\"01\"", "declaration.applicant"),
    ("relation=\"01\"", "relation=\"02\"", "declaration.applicant"),
    ("document=\"990102196809122024\"", "document=\"990102196503071017\"", "declaration.person-twice"),
    ("reference=\"m2\" name", "reference=\"m1\" name", "declaration.reference"),
    ("relation=\"10\" since=\"1990-05-01\"", "relation=\"表哥\" since=\"1990-05-01\"", "relation.word"),
    ("relation=\"10\"", "relation=\"10\" birthDate=\"1968-09-13\"", "declaration.birth-date"),
    ("since=\"1990-05-01\"", "since=\"1990-05-01\" until=\"1989-05-01\"", "declaration.date-order"),
    ("relation=\"10\" since=\"1990-05-01\"", "relation=\"10\" since=\"1990-02-30\"", "date.impossible"),
    ("obligedTo=\"m1\"", "obligedTo=\"m9\"", "declaration.reference-unknown"),
    ("asOf=\"2026-10-31\"", "asOf=\"2026-11-03\"", "declaration.date-order"),
    ("subject=\"m2\" item=\"GV06\"", "subject=\"m7\" item=\"GV06\"", "declaration.reference-unknown"),
    ("subject=\"m2\" item=\"GV06\"", "subject=\"m2\" item=\"GV60\"", "declaration.item-unknown"),
    ("amount=\"3200\"", "amount=\"-3200\"", "declaration.negative"),
    (">12345.67<", ">12345.678<", "amount.not-a-number"),
    (">12345.67<", ">-5<", "declaration.negative"),
    (">12345.67<", ">900000000000000<", "amount.overflow"),
    (">89.50<", ">abc<", "area.format"),
    ("name=\"balance\"", "name=\"balence\"", "declaration.field-unknown"),
    ("name=\"area\"", "name=\"plate\"", "declaration.field-outside-item"),
    ("name=\"bankName\">某某银行城东支行", "name=\"balance\">1", "declaration.field-twice"),
    ("subject=\"m2\" item=\"GV06\" amount", "subject=\"m2\" item=\"GV06\" bonus=\"1\" amount", "accept.schema"),
    ("per=\"month\"", "per=\"week\"", "accept.schema"),
    (" appliedOn=\"2026-11-02\"", "", "accept.schema"),
  ])
  func `is refused with the place and the code of its fault`(good: String, bad: String, code: String) throws {
    let start = try #require(OneFamily.xml.firstRange(of: good))
    let text = OneFamily.xml.replacingCharacters(start, with: bad)
    let line = OneFamily.xml[..<start.lowerBound].count { $0 == "\n" } + 1
    let accepted = try Township.accept(Township.file("a.xml", text))
    #expect(accepted.requests.isEmpty)
    #expect(accepted.counts.refusedDeclarations == 1)
    #expect(accepted.authorisations.count == 2)
    let found = accepted.diagnostics.filter { $0.severity == .error && $0.code.name == code }
    #expect(!found.isEmpty, "\(accepted.diagnostics.map(\.rendered))")
    let lines = line - 2...line + 2
    #expect(found.allSatisfy { lines.contains($0.place.line) }, "line \(line): \(found.map(\.rendered))")
  }

  @Test func `is refused alone`() throws {
    let (start, end) = try #require(Self.declaration)
    let one = String(OneFamily.xml[start..<end])
    let two = one.replacing("HD-2026-0001", with: "HD-2026-0002").replacing("12345.67", with: "x")
    let three = one.replacing("HD-2026-0001", with: "HD-2026-0003")
    let text = "<Declarations>\n\(one)\n\(two)\n\(three)\n</Declarations>"
    let accepted = try Township.accept(Township.file("a.xml", text))
    #expect(accepted.requests.map(\.request.caseNumber.rawValue) == ["HD-2026-0001", "HD-2026-0003"])
    #expect(accepted.requests.map(\.request.entries.count) == [2, 2])
    #expect(accepted.diagnostics.map(\.code.name) == ["amount.not-a-number"])
    #expect(accepted.counts.declarations == 3)
  }

  @Test func `with a case number that another has too is refused like the other`() throws {
    let (start, end) = try #require(Self.declaration)
    let one = OneFamily.xml[start..<end]
    let text = "<Declarations>\n\(one)\n\(one)\n</Declarations>"
    let accepted = try Township.accept(Township.file("a.xml", text), Township.file("b.json", OneFamily.json))
    #expect(accepted.requests.isEmpty)
    #expect(accepted.diagnostics.map(\.code.name) == Array(repeating: "declaration.case-twice", count: 3))
  }

  @Test func `never shows a value in clear`() throws {
    let wrong = [
      ("990102196809122024", "990102196809122025"), ("name=\"李四\"", "name=\"李四\u{FFFD}欧阳\""),
      (">12345.67<", ">一万二千<"), ("subject=\"m2\"", "subject=\"欧阳无名\""), ("relation=\"10\"", "relation=\"欧阳\""),
    ]
    for (good, bad) in wrong {
      let accepted = try Township.accept(Township.file("a.xml", OneFamily.xml.replacing(good, with: bad)))
      let text = accepted.diagnostics.map(\.rendered).joined()
      #expect(!text.isEmpty)
      for secret in ["990102196809122025", "李四", "一万二千", "欧阳无名", "欧阳\""] {
        #expect(!text.contains(secret), "\(text)")
      }
    }
  }

  @Test func `names the field that was meant`() throws {
    let text = OneFamily.xml.replacing("name=\"balance\"", with: "name=\"balence\"")
    let rendered = try Township.accept(Township.file("a.xml", text)).diagnostics.map(\.rendered).joined()
    #expect(rendered.contains("did you mean 'balance'?"))
  }

  @Test func `without its figure is accepted with a warning`() throws {
    let text = OneFamily.xml.replacing("<Field name=\"balance\">12345.67</Field>", with: "")
    let accepted = try Township.accept(Township.file("a.xml", text))
    #expect(accepted.requests.count == 1)
    #expect(accepted.diagnostics.map(\.code.name) == ["declaration.figure-missing"])
    #expect(accepted.diagnostics.map(\.severity) == [.warning])
  }

  private static var declaration: (String.Index, String.Index)? {
    guard let start = OneFamily.xml.firstRange(of: "<Declaration "),
      let end = OneFamily.xml.firstRange(of: "</Declaration>")
    else { return nil }
    return (start.lowerBound, end.upperBound)
  }
}

extension String {
  func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
