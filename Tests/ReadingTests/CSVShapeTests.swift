import Diagnostics
import Reading
import Testing

@Suite struct `A delimited file of another shape` {
  private func bare(_ delimiter: String, escape: Character? = nil) -> CSVFormat {
    CSVFormat(delimiter: delimiter, escape: escape, header: nil, columns: ["a", "b", "c"])
  }

  @Test(arguments: ["|+|", "||", "^|", "@@", "12345678", "\u{1B}\u{1C}"])
  func `may be split by several signs`(delimiter: String) throws {
    let text = ["张三", "\"x\(delimiter)y\n\"", "a\(delimiter.dropLast())b"].joined(separator: delimiter) + "\n"
    let file = try read(text, bare(delimiter))
    #expect(file.rows.map(\.fields) == [["张三", "x\(delimiter)y\n", "a\(delimiter.dropLast())b"]])
  }

  @Test func `tells columns and counts fields by the whole delimiter`() throws {
    let file = try read("1|+|2|+|3\n1|+|2\n一|+| 2|+|3|+|四\n4|5|6\n", bare("|+|"))
    #expect(
      file.lines == [
        "record 1: 1|2|3", "reject 2:0 csv.field-count", "reject 3:14 csv.field-count", "reject 4:0 csv.field-count",
      ])
  }

  @Test func `takes the first delimiter it meets from the left`() throws {
    #expect(try read("1|||2||\n", bare("||")).rows.map(\.fields) == [["1", "|2", ""]])
  }

  @Test func `may escape its quotes and delimiters`() throws {
    let text = #"a\,b,"say \"hi\", \\",C:\dir"# + "\n" + #"\"1,"2""3",4\\"# + "\n"
    let file = try read(text, bare(",", escape: "\\"))
    #expect(file.rows.map(\.fields) == [["a,b", #"say "hi", \"#, #"C:\dir"#], ["\"1", "2\"3", #"4\"#]])
    #expect(try read(#"1\||2||3||4"# + "\n", bare("||", escape: "\\")).rows.map(\.fields) == [["1||2", "3", "4"]])
  }

  @Test func `ends its lines whatever is escaped`() throws {
    let file = try read("1,2,\\\n4,\"5\\\n5\\\",\",6\n", bare(",", escape: "\\"))
    #expect(file.rows.map(\.fields) == [["1", "2", "\\"], ["4", "5\\\n5\",", "6"]])
  }

  @Test func `may have several lines of heads, the last one naming the columns`() throws {
    let format = CSVFormat(headerLines: 3, header: ["a", "b"], columns: ["a", "b"])
    let file = try read("x,,\n\n,\"two\nlines\"\na,b\n1,2\n", format)
    #expect(file.lines == ["header 1: x||", "blank 2", "header 3: |two\nlines", "header 5: a|b", "record 6: 1|2"])
    #expect(try read("x\ny\nb,a\n", format).lines.last == "fault 3:1 csv.header-different")
    #expect(try read("x\na,b\n", format).lines.last == "fault 0:0 csv.header-missing")
  }

  @Test func `names its columns though nobody has described them`() throws {
    let shape = CSVFormat(delimiter: "||", preambleLines: 1, headerLines: 2, header: nil, columns: ["?"])
    let seen = SeenColumns(encoding: .gb18030, csv: shape)
    #expect(try seen.names(in: BytesInMemory("x\n\na\nb||\"c\nd\"\n1||2\n")) == ["b", "c\nd"])
  }

  @Test(
    arguments: [
      ("\n\n", "csv.header-missing"), ("name  id   \n张三  1    \n", nil),
      ("name  id   \nli    1    \n", "file.fixed-width"),
    ] as [(String, String?)])
  func `is refused while its columns are looked for`(text: String, code: String?) throws {
    let seen = SeenColumns(encoding: .utf8, csv: CSVFormat(headerLines: 1, header: nil, columns: ["?"]))
    var found: String?
    do { _ = try seen.names(in: BytesInMemory(text)) } catch { found = error.reason.code.name }
    #expect(found == code)
  }

  @Test(arguments: [("GB2312", SourceEncoding.gb18030), ("gbk", .gb18030), ("UTF-8", .utf8), ("utf-16", .utf16)])
  func `may call its encoding by a usual label`(label: String, encoding: SourceEncoding) {
    #expect(SourceEncoding(label: label) == encoding)
    #expect(SourceEncoding(label: "big5") == nil)
  }
}
