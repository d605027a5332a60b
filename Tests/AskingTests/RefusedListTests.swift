import Adapting
import Asking
import EconomyModel
import Testing

@Suite struct `A list that cannot be written whole is not written` {
  private func layout(_ more: String, encoding: String = "gb18030") throws -> QueryLayout {
    try Invented.layout(
      """
      format: csv
      encoding: \(encoding)
      fileName: "{list}.txt"
      columns: {姓名: name, 号: documentNumber, 类型: documentKind, 项目: items, 授权: authorisation}
      \(more)
      """)
  }

  @Test func `when its encoding lacks a character`() throws {
    #expect(Invented.faults(Invented.list(), try layout("", encoding: "gbk")) == ["4 query.unencodable"])
    let plain = Invented.list([Invented.meng, Invented.dotted])
    #expect(Invented.faults(plain, try layout("", encoding: "gbk")) == [])
    #expect(Iconv.text(try QueryListFile(plain, layout: try layout("", encoding: "gbk")).bytes, "GBK") != nil)
  }

  @Test func `when a cell holds the separator and nothing is quoted`() throws {
    let bare = try layout("delimiter: \"|\"\nquote: \"\"")
    let list = Invented.list([Invented.meng, try Invented.row("A|B", "990101197609171532", ["BK01"], [])])
    #expect(Invented.faults(list, bare) == ["3 query.unquotable"])
    #expect(Invented.faults(list, try layout("delimiter: \"|\"")) == [])
  }

  @Test func `when an authorisation's number holds what parts two of them`() throws {
    let one = try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], ["SQ;1"])
    let two = try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], ["SQ;1", "SQ-2"])
    #expect(Invented.faults(Invented.list([one]), try layout("")) == [])
    #expect(Invented.faults(Invented.list([two]), try layout("")) == ["2 query.unquotable"])
  }

  @Test(arguments: ["SQ\n1", "SQ\t1", "SQ\u{0}1", "SQ\u{2028}1", "SQ\u{FFFE}1", "SQ\u{85}1", "SQ\u{7F}1"])
  func `when a cell holds a control character`(paper: String) throws {
    let list = Invented.list([try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], [paper])])
    #expect(Invented.faults(list, try layout("", encoding: "utf-8")) == ["2 query.control-character"])
    #expect(Invented.faults(list, nil) == ["2 query.control-character"])
  }

  @Test func `when an item or a kind of document has no code`() throws {
    let codes = try layout("itemCodes: {BK01: \"1\"}")
    #expect(Invented.faults(Invented.list(), codes) == ["4 query.item-code"])
    let kinds = try layout("documentKinds: {居民身份证: \"1\"}")
    let passport = try Invented.row("李四", "E1234567", ["BK01"], [], type: "护照")
    #expect(Invented.faults(Invented.list([Invented.meng, passport]), kinds) == ["3 query.document-kind"])
  }

  @Test func `when it would ask more than it may, since its layout says no items`() throws {
    let silent = try Invented.layout(
      "format: csv\nencoding: utf-8\nfileName: \"{list}\"\ncolumns: {a: name, b: documentNumber}")
    #expect(Invented.faults(Invented.list(), silent) == ["1 query.items-unsaid"])
    #expect(Invented.faults(Invented.list([Invented.meng, Invented.dotted]), silent) == [])
  }

  @Test func `when somebody on it is asked nothing`() throws {
    let list = Invented.list([Invented.meng, try Invented.row("李四", "990101197609171532", [], [])])
    #expect(Invented.faults(list, nil) == ["1 query.nothing-asked"])
  }

  @Test func `when its file could not be named`() throws {
    let odd = Institution(code: InstitutionCode("a/b"), name: "甲", family: .bank)
    let layout = try Invented.layout(
      "format: csv\nencoding: utf-8\nfileName: \"{institution}_{list}\"\n"
        + "columns: {a: name, b: documentNumber, c: items}"
    )
    #expect(Invented.faults(Invented.list(institution: odd), layout) == ["0 query.file-name"])
  }

  @Test func `and every row that stands in the way is named`() throws {
    let rows = try ["990101194801011017", "990101197609171532"].map {
      try Invented.row("甲|乙", $0, ["BK01"], [])
    }
    let bare = try layout("delimiter: \"|\"\nquote: \"\"\nheader: false")
    #expect(Invented.faults(Invented.list(rows), bare) == ["1 query.unquotable", "2 query.unquotable"])
  }
}
