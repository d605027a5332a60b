import Reading
import Testing

private let three = CSVFormat(header: ["姓名", "账号", "余额"], columns: ["姓名", "账号", "余额"])
private let bare = CSVFormat(header: nil, columns: ["a", "b", "c"])

@Suite struct `A delimited file` {
  @Test func `gives its rows with their lines and bytes`() throws {
    let file = try read("姓名,账号,余额\r\n张三,01,5.00\r\n李四,02,6.50\r\n", three)
    #expect(file.lines == ["header 1: 姓名|账号|余额", "record 2: 张三|01|5.00", "record 3: 李四|02|6.50"])
    #expect(file.rows.map(\.bytes) == [0..<22, 22..<38, 38..<54])
  }

  @Test func `hands out the wanted columns in the wanted order`() throws {
    let file = try read("1,2,3\n4,\"5,\",6\n", CSVFormat(header: nil, columns: ["a", "b", "c"], wanted: [2, 1]))
    #expect(file.lines == ["record 1: 3|2", "record 2: 6|5,"])
  }

  @Test func `ends lines at LF, CR and CRLF alike`() throws {
    let file = try read("1,2,3\r4,5,6\n\n7,8,9\r\n", bare)
    #expect(file.lines == ["record 1: 1|2|3", "record 2: 4|5|6", "blank 3", "record 4: 7|8|9"])
  }

  @Test func `keeps quoted line ends in the row and counts the lines on`() throws {
    let file = try read("1,\"a\r\nb\",3\r\n4,5,6\r\n", bare)
    #expect(file.lines == ["record 1: 1|a\r\nb|3", "record 3: 4|5|6"])
  }

  @Test func `trims blanks that are not quoted`() throws {
    let file = try read("  1 ,\" x \"\t, 3\n", bare)
    #expect(file.lines == ["record 1: 1| x |3"])
  }

  @Test func `keeps blank lines and rows of nothing as structure`() throws {
    #expect(try read("\n  \n,,\n1,2,3\n", bare).lines == ["blank 1", "blank 2", "blank 3", "record 4: 1|2|3"])
  }

  @Test func `skips the preamble by physical lines`() throws {
    let format = CSVFormat(preambleLines: 2, header: ["a", "b"], columns: ["a", "b"])
    #expect(
      try read("Bank \"X\n\na,b\n1,2\n", format).lines == [
        "preamble 1", "preamble 2", "header 3: a|b", "record 4: 1|2",
      ])
  }

  @Test func `owns its byte-order mark`() throws {
    let file = try read("\u{FEFF}1,2,3\n", bare)
    #expect(file.lines == ["byteOrderMark 1", "record 1: 1|2|3"])
    #expect(file.rows[1].bytes == 3..<9)
  }

  @Test(arguments: ["|", "^", "\t", ";", "@", "\\"]) func `may be split by any ASCII sign`(delimiter: String) throws {
    let format = CSVFormat(delimiter: delimiter, header: nil, columns: ["a", "b"])
    let text = "誠\(delimiter)\"1\(delimiter)2\"\n"
    let file = try read(encoded(text, "GB18030"), SourceFormat(encoding: .gb18030, container: .csv(format)))
    #expect(file.rows.map(\.fields) == [["誠", "1\(delimiter)2"]])
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"]) func `reads UTF-16 by its mark`(name: String) throws {
    let bytes = encoded("\u{FEFF}张三,\"a\r\nb\",𠮷\r\n1,2,3\r\n", name)
    let file = try read(bytes, SourceFormat(encoding: .utf16, container: .csv(bare)))
    #expect(file.lines == ["byteOrderMark 1", "record 1: 张三|a\r\nb|𠮷", "record 3: 1|2|3"])
    #expect(file.rows.map(\.bytes) == [0..<2, 2..<30, 30..<44])
  }

  @Test func `tells where a field begins`() throws {
    let source = BytesInMemory("张三,①abc,\"x\ny\",z\n")
    let format = CSVFormat(header: nil, columns: ["a", "b", "c", "d"], wanted: [3, 1])
    var reader = try RowReader(source: source, format: SourceFormat(encoding: .utf8, container: .csv(format)))
    var batch = RowBatch()
    #expect(try reader.next(&batch))
    #expect(batch.location(0, 1).line == 1 && batch.location(0, 1).column == 4)
    #expect(batch.location(0, 0).line == 2 && batch.location(0, 0).column == 4)
    #expect(try !reader.next(&batch))
  }

  @Test func `ends in its trailer, whatever its width`() throws {
    let format = CSVFormat(header: nil, columns: ["a", "b", "c"], trailerMarker: "合计")
    let file = try read("1,2,3\n合计：1,3.00\n\n4,5,6\n", format)
    #expect(file.lines == ["record 1: 1|2|3", "trailer 2: 合计：1|3.00", "blank 3", "reject 4:0 csv.after-trailer"])
    #expect(try read("1,2,3\n", format).lines == ["record 1: 1|2|3", "fault 0:0 file.trailer-missing"])
    #expect(try read("1,2,3\n合计,1", format).data.last == "fault 0:0 file.trailer-missing")
  }
}
