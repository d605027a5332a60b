import Diagnostics
import Reading
import Testing

private let three = CSVFormat(header: ["姓名", "账号", "余额"], columns: ["姓名", "账号", "余额"])
private let heads = "姓名,账号,余额\n"
private let people = heads + "张三,01,5\n李四,02,6\n王五,03,7\n"

@Suite struct `A file that is not what it was said to be` {
  private func fault(_ bytes: [UInt8], _ encoding: SourceEncoding, _ csv: CSVFormat = three) throws -> Reason? {
    try read(bytes, SourceFormat(encoding: encoding, container: .csv(csv))).fault?.reason
  }

  @Test(arguments: [
    ("UTF-8", SourceEncoding.gb18030, "utf-8"), ("GB18030", .utf8, "gb18030"), ("UTF-16LE", .utf8, "utf-16"),
    ("UTF-16BE", .gb18030, "utf-16"),
  ])
  func `is refused where its bytes contradict its encoding`(
    name: String, encoding: SourceEncoding, found: String
  ) throws {
    let reason = try fault(encoded(people, name), encoding)
    #expect(reason?.code == .encodingMismatch && reason?.found == "the file's bytes are \(found)")
    #expect(reason?.wayOut.contains("name \(found)") == true)
  }

  @Test func `keeps its encoding where a few characters only are damaged`() throws {
    let bare = CSVFormat(header: nil, columns: ["a", "b"])
    let format = SourceFormat(encoding: .utf8, container: .csv(bare))
    let file = try read(encoded("张三,1\n", "GB18030") + Array("李四,2\n王五,3\n".utf8), format)
    #expect(file.lines == ["reject 1:1 encoding.undecodable", "record 2: 李四|2", "record 3: 王五|3"])
    let gb = SourceFormat(encoding: .gb18030, container: .csv(bare))
    #expect(try read(Array("é,1\nü,2\n".utf8), gb).fault == nil)
    #expect(try read(encoded("联通,1\n联通,2\n联通,3\n", "GB18030"), gb).rows.count == 3)
  }

  @Test func `is refused where an XML document contradicts its own declaration`() throws {
    let text = "<?xml version='1.0' encoding='GBK'?><R><D>张三丰</D></R>"
    let format = SourceFormat(encoding: .gb18030, container: .xml(XMLFormat(record: "/R/D", wanted: ["."])))
    #expect(try read(Array(text.utf8), format).fault?.reason.code == .encodingMismatch)
    #expect(try read(encoded(text, "GB18030"), format).fault == nil)
  }

  @Test func `is refused where its columns have fixed widths`() throws {
    let format = CSVFormat(preambleLines: 1, header: nil, columns: ["a", "b"])
    #expect(try fault(encoded("x\n张三  001\n李四  002\n", "GB18030"), .gb18030, format)?.code == .fileFixedWidth)
    #expect(try fault(Array("x\nabc\r\ndef\r\n\r\nghi".utf8), .utf8, format)?.code == .fileFixedWidth)
    #expect(try fault(encoded("\u{FEFF}x\nab\ncd\n", "UTF-16LE"), .utf16, format)?.code == .fileFixedWidth)
    for text in ["x\nabc\nd,f\n", "x\nabc\nde\n", "a,c\nabc\n"] {
      #expect(try fault(Array(text.utf8), .utf8, format) == nil)
    }
  }
}

@Suite struct `A file of several pages or tables` {
  @Test func `has its heads again in mid-file, which are no data`() throws {
    let file = try read(heads + "张三,01,5\n" + heads + "李四,02,6\n姓名,账号,余额", three)
    #expect(
      file.lines == [
        "header 1: 姓名|账号|余额", "record 2: 张三|01|5", "header 3: 姓名|账号|余额", "record 4: 李四|02|6",
        "reject 5:0 csv.unterminated-row",
      ])
    let two = CSVFormat(headerLines: 2, header: ["a", "b"], columns: ["a", "b"])
    #expect(try read("T,\na,b\n1,2\nT,\na,b\n", two).lines.suffix(2) == ["header 4: T|", "header 5: a|b"])
  }

  @Test func `loses all rows below a second table's heads`() throws {
    let file = try read(heads + "张三,01,5\n姓名,账号,市值\n李四,02,6\n1,2\n\n" + heads, three)
    #expect(
      file.lines.dropFirst(2) == [
        "reject 3:0 csv.second-table", "reject 4:0 csv.second-table", "reject 5:0 csv.field-count", "blank 6",
        "reject 7:0 csv.second-table",
      ])
    #expect(try read(heads + "余额,姓名,账号\n", three).lines.last == "reject 2:0 csv.second-table")
  }

  @Test func `keeps a row with one cell like a head, and a file without header`() throws {
    #expect(try read(heads + "姓名,01,5\n", three).lines.last == "record 2: 姓名|01|5")
    #expect(try read("a,b\n1,2\na,b\n", CSVFormat(header: nil, columns: ["a", "b"])).rows.count == 3)
  }
}
