import Adapting
import Asking
import Diagnostics
import EconomyModel
import Foundation
import Testing

@Suite struct `A query list's file` {
  private let names = ["孟庆瑶", "阿卜杜热合曼·吐尔逊", "钱𠅤"]

  @Test func `has a standard layout that spreadsheet programs open`() throws {
    let file = try QueryListFile(Invented.list(), layout: nil)
    #expect(file.name == "HD990102-2026W47-05.csv")
    #expect(file.rowCount == 3)
    #expect(
      Iconv.text(file.bytes, "UTF-8") == "\u{FEFF}"
        + """
        名单号,序号,姓名,证件类型,证件号码,出生日期,核对项目,授权书编号,反馈期限
        HD990102-2026W47-05,1,孟庆瑶,居民身份证,990101194801011017,1948-01-01,BK01,SQ-1,2026-11-25
        HD990102-2026W47-05,2,阿卜杜热合曼·吐尔逊,居民身份证,990101197609171532,1976-09-17,BK01,SQ-3;SQ-9,2026-11-25
        HD990102-2026W47-05,3,钱𠅤,居民身份证,99010419971222192X,1997-12-22,BK01;BK03,SQ-2,2026-11-25

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("utf-8", "UTF-8", ""), ("utf-8-bom", "UTF-8", "\u{FEFF}"), ("gb18030", "GB18030", ""), ("utf-16", "UTF-16", ""),
  ])
  func `reads back in every encoding, separator and line end`(word: String, name: String, mark: String) throws {
    for (delimiter, lineEnd) in [(",", "crlf"), ("|", "lf"), ("|+|", "crlf"), ("\\t", "lf")] {
      let layout = try Invented.layout(
        """
        format: csv
        encoding: \(word)
        delimiter: "\(delimiter)"
        lineEnd: \(lineEnd)
        fileName: "{list}.txt"
        columns: {姓名: name, 号: documentNumber, 项目: items, 类: {constant: "01"}}
        """)
      let file = try QueryListFile(Invented.list(), layout: layout)
      let text = try #require(Iconv.text(file.bytes, name))
      let end = lineEnd == "crlf" ? "\r\n" : "\n"
      #expect(text.hasSuffix(end))
      let between = delimiter == "\\t" ? "\t" : delimiter
      let rows = text.dropFirst(mark.unicodeScalars.count).split(separator: end).map {
        $0.split(separator: between, omittingEmptySubsequences: false).map(String.init)
      }
      #expect(
        rows == [
          ["姓名", "号", "项目", "类"], [names[0], "990101194801011017", "BK01", "01"],
          [names[1], "990101197609171532", "BK01", "01"], [names[2], "99010419971222192X", "BK01;BK03", "01"],
        ])
    }
  }

  @Test func `asks one thing a row where the institution wants it so`() throws {
    let layout = try Invented.layout(
      """
      format: csv
      encoding: gb18030
      delimiter: "|"
      quote: ""
      header: false
      rows: question
      dates: compact
      fileName: "{institution}_{list}_{date}.txt"
      itemCodes: {BK01: "01", BK03: "03"}
      head: [H, "{list}", "{due}", "{rows}", "{persons}"]
      columns: {号: documentNumber, 姓名: name, 生日: birthDate, 项目: item, 序号: sequence}
      trailer: [T, "{rows}"]
      """)
    let file = try QueryListFile(Invented.list(round: 2), layout: layout)
    #expect(file.name == "icbc-east_HD990102-2026W47-05R2_20261116.txt")
    #expect(file.rowCount == 4)
    #expect(
      Iconv.text(file.bytes, "GB18030")
        == """
        H|HD990102-2026W47-05R2|20261125|4|3
        990101194801011017|孟庆瑶|19480101|01|1
        990101197609171532|阿卜杜热合曼·吐尔逊|19760917|01|2
        99010419971222192X|钱𠅤|19971222|01|3
        99010419971222192X|钱𠅤|19971222|03|4
        T|4

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `may be XML with attributes, elements and a closing count`() throws {
    let layout = try Invented.layout(
      """
      format: xml
      encoding: gb18030
      lineEnd: lf
      fileName: "{list}.xml"
      record: /查询/人员们/人员
      head: {/查询/@名单号: "{list}", /查询/头/机构: "{institutionName} & Co", /查询/人员们/@n: "{persons}"}
      columns: {"@xh": sequence, 姓名: name, "证件/@类型": documentKind, 证件: documentNumber, 项: items}
      trailer: {/查询/尾/@n: "{rows}"}
      """)
    let odd = try Invented.row("<钱>&\"", "AB 12", ["BK01"], ["SQ-2"], type: "护照")
    let file = try QueryListFile(Invented.list([Invented.rare, odd]), layout: layout)
    #expect(
      Iconv.text(file.bytes, "GB18030") == """
        <?xml version="1.0" encoding="GB18030"?>
        <查询 名单号="HD990102-2026W47-05">
        <头><机构>工商银行城东支行 &amp; Co</机构></头>
        <人员们 n="2">
        <人员 xh="1"><姓名>钱𠅤</姓名><证件 类型="居民身份证">99010419971222192X</证件><项>BK01;BK03</项></人员>
        <人员 xh="2"><姓名>&lt;钱&gt;&amp;&quot;</姓名><证件 类型="护照">AB12</证件><项>BK01</项></人员>
        </人员们>
        <尾 n="2"/>
        </查询>

        """)
  }

  @Test func `quotes what needs it`() throws {
    let layout = try Invented.layout(
      "format: csv\nencoding: utf-8\nlineEnd: lf\nfileName: \"{list}\"\nheader: false\n"
        + "columns: {a: name, b: documentNumber}")
    let list = Invented.list([try Invented.row("Ann \"A\" Li, Jr", "P1", ["BK01"], [], type: "护照")])
    #expect(
      String(decoding: try QueryListFile(list, layout: layout).bytes, as: UTF8.self) == "\"Ann \"\"A\"\" Li, Jr\",P1\n")
  }

  @Test func `quotes by bytes, as whoever reads it cuts by bytes`() throws {
    // An accent behind a separator or a quote makes one sign of the two for who sees it, and none for who cuts.
    let papers = ["a,\u{301}b", "a\"\u{301}b", "\u{3000}a", "a\u{A0}"]
    let rows = try papers.map { try Invented.row("孟庆瑶", "990101194801011017", ["BK01"], [$0]) }
    let texts = try rows.map { row in
      String(decoding: try QueryListFile(Invented.list([row]), layout: nil).bytes, as: UTF8.self)
    }
    let quoted = ["\"a,\u{301}b\"", "\"a\"\"\u{301}b\"", "\"\u{3000}a\"", "\"a\u{A0}\""]
    for (text, cell) in zip(texts, quoted) { #expect(Data(text.utf8).firstRange(of: Data(",\(cell),".utf8)) != nil) }
  }

  @Test func `is the same for any order of its persons, and for persons of several cases`() throws {
    let rows = [Invented.meng, Invented.rare, Invented.dotted]
    let file = try QueryListFile(Invented.list(rows), layout: nil)
    #expect(try QueryListFile(Invented.list(rows.reversed() + rows), layout: nil).bytes == file.bytes)
    #expect(file.sha256.count == 64)
  }

  @Test(.timeLimit(.minutes(1))) func `may hold a hundred thousand rows`() throws {
    let rows = try (0..<100_000).map { number in
      try Invented.row("姓\(number)名", "P\(number)", ["BK01", "BK03"], ["SQ-\(number)"], type: "护照")
    }
    let file = try QueryListFile(
      Invented.list(rows),
      layout: try Invented.layout(
        "format: csv\nencoding: gb18030\nfileName: \"{list}.csv\"\ncolumns: {a: name, b: documentNumber, c: items}"))
    #expect(file.rowCount == 100_000)
    #expect(file.bytes.filter { $0 == 0x0A }.count == 100_001)
  }
}
