import Accepting
import Diagnostics
import EconomyModel
import Testing

@Suite struct `A file that is no declaration` {
  @Test(arguments: [
    ("①<!DOCTYPE Declarations [<!ENTITY a \"b\">]><Declarations/>", "xml.doctype"),
    ("<Declarations>\n<Declaration>\n①", "xml.malformed"),
    ("①<Household/>", "accept.kind-unknown"),
    ("①姓名,金额\n张三,5\n", "accept.kind-unknown"),
    ("①[1, 2]", "accept.kind-unknown"),
    ("{\"declaration\": ①[]}", "accept.json-key"),
    ("{\"declarations\": [①", "accept.json-malformed"),
    ("{\"declarations\": [] \"authorisations\": []①}", "accept.json-malformed"),
    ("①", "file.empty"),
  ])
  func `is refused whole`(text: String, code: String) {
    let found = Township.codes("a", marked: text)
    #expect(found.there.contains(code) || found.elsewhere.contains { $0.contains("[\(code)]") }, "\(found.rendered)")
  }

  @Test func `is named together with the others`() {
    do {
      _ = try DeclarationReader([Township.file("a.csv", "x"), Township.file("b.csv", [0x50, 0x4B, 3, 4, 5])])
      Issue.record("accepted")
    } catch {
      #expect(error.list.map(\.place.file) == ["a.csv", "b.csv"])
      #expect(error.list.map(\.code.name) == ["accept.kind-unknown", "file.not-text"])
    }
  }

  @Test func `that does not exist says so`() {
    #expect(throws: Diagnostics.self) { _ = try DeclarationReader([DeclarationFile(path: "/nowhere/a.xml")]) }
  }
}

@Suite struct `A bad JSON declaration` {
  @Test(arguments: [
    ("\"region\": \"990102\"", "\"region\": ①\"99010\"", "declaration.region"),
    ("\"relation\": \"10\", \"since\"", "\"relation\": ①\"XX\", \"since\"", "relation.word"),
    ("{\"reference\": \"m2\", \"name\"", "{\"reference\": \"m2\", \"nmae\": ①\"a\", \"name\"", "accept.json-key"),
    ("\"per\": \"month\"", "\"per\": ①\"week\"", "declaration.word"),
    ("\"householdSize\": 3", "\"householdSize\": ①3.5", "declaration.count"),
    ("\"accountNumber\": \"6222990000000001234\"", "\"accountNumber\": ①6222990000000001234", "accept.json-number"),
    ("\"subject\": \"household\"", "\"subject\": \"household\", \"subject\": ①\"m1\"", "accept.json-key"),
    ("\"amount\": 3200", "\"amount\": ①{}", "accept.json-malformed"),
    ("\"amount\": \"1200.00\"", "\"amount\": ①\"twelve\"", "amount.not-a-number"),
  ])
  func `is refused at its line and column`(good: String, bad: String, code: String) throws {
    let text = OneFamily.json.replacing(good, with: bad)
    let found = Township.codes("a.json", marked: text)
    #expect(found.there.contains(code), "\(found.rendered)")
  }
}

@Suite struct `A bad table` {
  @Test func `is refused for a head it cannot have, with the one that was meant`() {
    let found = Township.codes("m.csv", marked: OneFamily.members.replacing("曾用名", with: "①曾用命"))
    #expect(found.there == ["accept.column-unknown"])
    #expect(found.rendered.joined().contains("did you mean '曾用名'?"))
  }

  @Test func `is refused without a column that it needs`() {
    let text = "核对编号,核对项目\nHD-2026-0001,BK01\n"
    #expect(Township.codes("e.csv", marked: text).rendered.joined().contains("[accept.column-missing]"))
  }

  @Test func `is refused with two columns of one meaning`() {
    let found = Township.codes("e.csv", marked: "核对编号,对象,核对项目,余额,①余额(元)\n")
    #expect(found.there == ["accept.column-twice"])
  }

  @Test func `is refused for a unit that no amount has`() {
    let found = Township.codes("e.csv", marked: "核对编号,对象,核对项目,①余额(万元)\n")
    #expect(found.there == ["accept.column-unknown"])
  }

  @Test func `with a row that nobody can read refuses the tables, since it may be anybody's`() {
    let entries = OneFamily.entries + "HD-2026-0001,m1,PR01,,\n"
    let members = Township.file("m.csv", OneFamily.members)
    let found = Township.codes("e.csv", marked: entries, with: members)
    #expect(found.rendered.joined().contains("[csv.field-count]"))
  }

  @Test func `that names an unknown case says so and leaves the others`() throws {
    let entries = OneFamily.entries + "HD-2026-0009,m1,PR01,,,,,88\n"
    let accepted = try Township.accept(Township.file("e.csv", entries), Township.file("m.csv", OneFamily.members))
    #expect(accepted.diagnostics.map(\.code.name) == ["declaration.case-unknown"])
    #expect(accepted.diagnostics.map(\.place.line) == [4])
    #expect(accepted.requests.count == 1)
    #expect(accepted.counts.strayRows == 1)
  }

  @Test(arguments: [
    (OneFamily.entries.replacing("\"12,345.67\"", with: "①\"12,34.67\""), "amount.not-a-number"),
    (OneFamily.entries.replacing("6222 9900 0000 0001234", with: "①6.22299E+18"), "declaration.account"),
    (OneFamily.entries.replacing("银行存款", with: "①银行存钱"), "declaration.item-unknown"),
    (OneFamily.entries.replacing(",张三,银行", with: ",①王五,银行"), "declaration.reference-unknown"),
    (OneFamily.entries.replacing("m1,PR01,,,", with: "m1,PR01,,,①5"), "declaration.field-outside-item"),
    (OneFamily.entries.replacing("89.5", with: "①" + String(repeating: "8", count: 501)), "declaration.value-too-long"),
  ])
  func `refuses the case at the cell`(entries: String, code: String) {
    let found = Township.codes("e.csv", marked: entries, with: Township.file("m.csv", OneFamily.members))
    #expect(found.there.contains(code), "\(found.rendered)")
  }

  @Test func `that states a case twice differently refuses it`() {
    let members = OneFamily.members.replacing("HD-2026-0001,,,,,,李四", with: "HD-2026-0001,①特困人员供养,,,,,李四")
    #expect(Township.codes("m.csv", marked: members).there == ["declaration.case-differs"])
  }

  @Test func `of many cases is read window by window to the same end`() throws {
    let people = (1...25).map { number in
      OneFamily.members.split(separator: "\n")[2].replacing("HD-2026-0001", with: "HD-\(number)")
    }
    let head = OneFamily.members.split(separator: "\n")[1]
    let incomes = (1...25).map { "HD-\($0),m1,工资,\($0),每月," }
    let table = ["核对编号,对象,收入类别,金额,周期,核对项目"] + incomes.reversed() + ["HD-99,m1,工资,1,每月,", ""]
    let files = [
      Township.file("i.csv", table.joined(separator: "\n")),
      Township.file("m.csv", head + "\n" + people.joined(separator: "\n") + "\n"),
    ]
    var reader = try DeclarationReader(files, window: 4)
    let accepted = try reader.all()
    #expect(accepted.counts.strayRows == 1)
    #expect(accepted.requests.map(\.request.caseNumber.rawValue) == (1...25).map { "HD-\($0)" })
    #expect(accepted.requests.map { $0.request.incomes.map(\.amount.amount.amount) } == (1...25).map { [$0 * 100] })
  }
}
