import Diagnostics
import Reading
import Testing

private let bare = CSVFormat(header: nil, columns: ["a", "b", "c"])

@Suite struct `A faulty delimited file` {
  @Test func `loses a row of wrong width and no neighbour`() throws {
    let file = try read("1,2,3\n1,2\n1,2,3,四\n4,5,6\n", bare)
    #expect(
      file.lines == [
        "record 1: 1|2|3", "reject 2:0 csv.field-count", "reject 3:7 csv.field-count", "record 4: 4|5|6",
      ])
  }

  @Test func `loses an unterminated last row where the others end properly`() throws {
    #expect(try read("1,2,3\n4,5,6", bare).lines == ["record 1: 1|2|3", "reject 2:0 csv.unterminated-row"])
    #expect(try read("1,2,3", bare).lines == ["record 1: 1|2|3"])
  }

  @Test func `loses only the line of a quote that never closes`() throws {
    let file = try read("1,\"2,3\n4,5,6\n7,8,9\n", bare)
    #expect(file.lines == ["reject 1:0 csv.unbalanced-quote", "record 2: 4|5|6", "record 3: 7|8|9"])
  }

  @Test func `loses only the first line when a quote swallowed its neighbours`() throws {
    let file = try read("1,\"2,3\n4,5,6\n7,\"8\",9\n", bare)
    #expect(file.lines == ["reject 1:0 csv.unbalanced-quote", "record 2: 4|5|6", "record 3: 7|8|9"])
  }

  @Test func `makes no row of the middle of another whose quotes end well`() throws {
    let file = try read("1,2,3\n4,5,x,\"a\nb\",0.5,y\n7,8,9\n", bare)
    #expect(file.lines == ["record 1: 1|2|3", "reject 2:7 csv.field-count", "record 4: 7|8|9"])
  }

  @Test func `rejects a long quoted field of many lines and resumes on the second`() throws {
    let many = String(repeating: "x\n", count: 20)
    let file = try read("1,\"\(many)\",3\n4,5,6\n", bare)
    #expect(file.lines.first == "reject 1:0 csv.unbalanced-quote")
    #expect(file.lines.last == "record 22: 4|5|6")
    #expect(try read("1,\"\(many.dropLast(2))\",3\n", bare).rows.count == 1)
  }

  @Test func `rejects a quoted field of more than 64 KiB`() throws {
    let long = String(repeating: "x", count: 65_600)
    #expect(try read("1,\"\(long)\",3\n4,5,6\n", bare).lines == ["reject 1:0 csv.unbalanced-quote", "record 2: 4|5|6"])
    let file = try read("1,\"\n\(long),3\n4,5,6\n", bare)
    #expect(file.lines.last == "record 3: 4|5|6" && file.lines.first == "reject 1:0 csv.unbalanced-quote")
  }

  @Test func `passes over a line of any length without keeping it`() throws {
    var limits = ReadingLimits()
    limits.row = 100
    let long = String(repeating: "x", count: 10_000)
    let file = try read("1,2,3\n\(long)\r\n4,5,6\n", bare, limits: limits)
    #expect(file.lines == ["record 1: 1|2|3", "reject 2:0 row.too-long", "record 3: 4|5|6"])
  }

  @Test func `rejects undecodable bytes and NUL with their column`() throws {
    let file = try read(
      Array("张三,2,".utf8) + [0xC3, 0x28] + Array("\n1,\0,3\n4,5,6\n".utf8),
      SourceFormat(encoding: .utf8, container: .csv(bare)))
    #expect(file.lines == ["reject 1:6 encoding.undecodable", "reject 2:3 encoding.nul", "record 3: 4|5|6"])
  }

  @Test func `never repairs a cut character`() throws {
    let gb = encoded("张三,1,2\n", "GB18030")
    let cut = [gb[0], gb[1], gb[2]] + gb[4...]
    let file = try read(cut + gb, SourceFormat(encoding: .gb18030, container: .csv(bare)))
    #expect(file.lines == ["reject 1:2 encoding.undecodable", "record 2: 张三|1|2"])
    let bars = CSVFormat(delimiter: "|", header: nil, columns: ["a", "b", "c"])
    let swallowed = try read(
      cut.map { $0 == 0x2C ? 0x7C : $0 } + Array("1|2|3\n".utf8),
      SourceFormat(encoding: .gb18030, container: .csv(bars)))
    #expect(swallowed.lines == ["reject 1:0 csv.field-count", "record 2: 1|2|3"])
  }

  @Test(arguments: [
    (
      "1,2,3,4\n", "\"",
      "expected 3: one cell too many – ask for the row again, fields that hold the delimiter being quoted"
    ),
    ("1,2,3,4,5\n", "", "expected 3: 2 cells too many – ask for the row again"),
    ("\"1\",\"2\",\"3\",\"4\"\n", "\"", "expected 3: one cell too many – ask for the row again"),
    ("1,2\n", "\"", "expected 3: one cell too few – ask for the row again"),
  ])
  func `says how many cells are too many, and of quotes only where they may help`(
    row: String, quote: String, words: String
  ) throws {
    let format = CSVFormat(quote: quote.first, header: nil, columns: ["a", "b", "c"])
    guard case .reject(let reject) = try read(row, format).rows.first?.kind else {
      Issue.record("the row is not rejected")
      return
    }
    #expect(reject.reason.sentence.contains("; \(words) ["))
  }

  @Test func `is refused when its header is another one`() throws {
    let format = CSVFormat(header: ["户名", "账号"], columns: ["户名", "账号"])
    let moved = try read("账号,户名\n1,2\n", format)
    #expect(moved.lines == ["fault 1:1 csv.header-different"])
    #expect(moved.fault?.reason.found == "column 1 of the header is '账号'")
    #expect(try read("户名,账号,余额\n", format).lines == ["fault 1:7 csv.header-different"])
    #expect(try read("户名\n", format).fault?.reason.found == "the header ends before column 2")
    #expect(try read("张三,01\n", format).fault?.reason.found == "column 1 of the header is '**'")
    #expect(try read("客户名称,客户账号\n", format).fault?.reason.found == "column 1 of the header is '客户名称'")
    #expect(try read("户名,账号2\n", format).fault?.reason.found == "column 2 of the header is '账号2'")
    #expect(try read("户名\u{200B},账号\n", format).fault?.reason.found == "column 1 of the header is '户名\\u{200b}'")
    #expect(try read("\n\n", format).lines == ["blank 1", "blank 2", "fault 0:0 csv.header-missing"])
    #expect(try read("", format).lines == ["fault 0:0 file.empty"])
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14], SourceEncoding.utf8, DiagnosticCode.fileNotText),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .gb18030, .fileNotText), ([0x1F, 0x8B, 0x08], .utf8, .fileNotText),
    ([0xEF, 0xBB, 0xBF, 0x31], .gb18030, .encodingMismatch), ([0xFF, 0xFE, 0x31, 0], .utf8, .encodingMismatch),
    ([0x31, 0, 0x0A, 0], .utf16, .encodingMismatch),
  ])
  func `is refused when its first bytes contradict its encoding`(
    bytes: [UInt8], encoding: SourceEncoding, code: DiagnosticCode
  ) throws {
    #expect(try read(bytes, SourceFormat(encoding: encoding, container: .csv(bare))).fault?.reason.code == code)
  }

  @Test func `rejects a lone surrogate and a half unit of UTF-16`() throws {
    let bytes = encoded("\u{FEFF}1,2,3\n", "UTF-16LE") + [0x00, 0xD8, 0x0A, 0x00, 0x31]
    let file = try read(bytes, SourceFormat(encoding: .utf16, container: .csv(bare)))
    #expect(file.lines.dropFirst(2) == ["reject 2:1 encoding.undecodable", "reject 3:1 encoding.undecodable"])
  }

  @Test func `needs a format that does not contradict itself`() {
    for format in [
      CSVFormat(delimiter: "，", header: nil, columns: ["a"]), CSVFormat(quote: ",", header: nil, columns: ["a"]),
      CSVFormat(delimiter: "", header: nil, columns: ["a"]),
      CSVFormat(delimiter: "123456789", header: nil, columns: ["a"]),
      CSVFormat(delimiter: "|\"|", header: nil, columns: ["a"]), CSVFormat(escape: "\"", header: nil, columns: ["a"]),
      CSVFormat(headerLines: 0, header: ["a"], columns: ["a"]),
      CSVFormat(header: ["a", "b"], columns: ["a"]), CSVFormat(header: nil, columns: ["a"], wanted: [1]),
    ] {
      #expect(throws: Reason.self) { try read("1\n", format) }
    }
  }
}
