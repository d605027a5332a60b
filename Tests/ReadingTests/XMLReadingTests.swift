import Diagnostics
import Reading
import Testing

private let deposits = XMLFormat(
  record: "/Returns/Person/Deposit", wanted: ["@id", "Bank", "../Name", "../../@no"])

private func read(_ text: String, _ format: XMLFormat, limits: ReadingLimits = ReadingLimits()) throws -> ReadFile {
  try ReadingTests.read(
    Array(text.utf8), SourceFormat(encoding: .utf8, container: .xml(format)), limits: limits)
}

@Suite struct `An XML file` {
  @Test func `gives its records with what they inherit, their lines and bytes`() throws {
    let text = """
      <?xml version="1.0"?>
      <Returns no="7">
        <Person><Name> 张三 </Name>
          <Deposit id="1"><Bank>甲&amp;乙</Bank></Deposit>
          <Deposit
            id="a&amp;b"/>
        </Person>
      </Returns>

      """
    let file = try read(text, deposits)
    #expect(file.data == ["record 4: 1|甲&乙|张三|7", "record 5: a&b|∅|张三|7"])
    let bytes = file.rows.filter { $0.kind == .record }.map {
      Array(text.utf8)[Int($0.bytes.lowerBound)..<Int($0.bytes.upperBound)]
    }
    #expect(String(decoding: bytes[0], as: UTF8.self) == "<Deposit id=\"1\"><Bank>甲&amp;乙</Bank></Deposit>")
    #expect(String(decoding: bytes[1], as: UTF8.self) == "<Deposit\n      id=\"a&amp;b\"/>")
  }

  @Test func `holds a group's rows until it closes, so that they inherit what follows`() throws {
    let text =
      "<Returns><Person><Deposit id='1'/><Deposit id='2'/><Name>张</Name></Person>"
      + "<Person><Name>李</Name><Deposit id='3'/></Person></Returns>"
    let format = XMLFormat(record: "/Returns/Person/Deposit", group: "/Returns/Person", wanted: ["@id", "../Name"])
    #expect(try read(text, format).data == ["record 1: 1|张", "record 1: 2|张", "record 1: 3|李"])
    let late = XMLFormat(record: "/Returns/Person/Deposit", wanted: ["@id", "../Name"])
    #expect(try read(text, late).lines.last == "fault 1:0 xml.late-value")
  }

  @Test func `gives each row its own ancestors within a group`() throws {
    let text = "<R><H><P><D/><N>a</N></P><P><D/><N>b</N></P><P><D/></P><No>7</No></H><H><P><D/></P></H></R>"
    let format = XMLFormat(record: "/R/H/P/D", group: "/R/H", wanted: ["../N", "../../No"])
    #expect(try read(text, format).data == ["record 1: a|7", "record 1: b|7", "record 1: ∅|7", "record 1: ∅|∅"])
  }

  @Test func `rejects a group without a record`() throws {
    let format = XMLFormat(record: "/R/H/D", group: "/R/H", wanted: ["@id"])
    let file = try read("<R>\n<H><X/></H>\n<H><D id='1'/></H></R>", format)
    #expect(file.data == ["reject 2:0 xml.group-empty", "record 3: 1"])
  }

  @Test func `rejects a repeated field and a field of elements, and no neighbour`() throws {
    let text = "<R><D><N>a</N><N>b</N></D><D><N>a<b/></N></D><D><N><![CDATA[<x>]]></N></D></R>"
    let file = try read(text, XMLFormat(record: "/R/D", wanted: ["N"]))
    #expect(file.data == ["reject 1:0 xml.repeated-field", "reject 1:0 xml.mixed-field", "record 1: <x>"])
  }

  @Test func `has a header and a trailer, beside the rows or around them`() throws {
    let beside = XMLFormat(
      record: "/R/D", wanted: ["."], header: "/R/Head", headerWanted: ["Day", "@no"], trailer: "/R/End",
      trailerWanted: ["Count"])
    let file = try read("<R><Head no='1'><Day>x</Day></Head><D>1</D><End><Count>1</Count></End></R>", beside)
    #expect(file.data == ["header 1: x|1", "record 1: 1", "trailer 1: 1"])
    #expect(try read("<R><D>1</D></R>", beside).lines.last == "fault 0:0 file.trailer-missing")
    let around = XMLFormat(
      record: "/R/D", wanted: ["."], header: "/R", headerWanted: ["@no", "Day"], trailer: "/R", trailerWanted: ["Count"]
    )
    #expect(throws: Reason.self) {
      try read("<R/>", XMLFormat(record: "/R/D", wanted: ["."], header: "/R/D/E"))
    }
    let enclosing = try read("<R no='1'>\n<Day>x</Day><D>1</D><Count>1</Count></R>", around)
    #expect(enclosing.data == ["header 1: 1|x", "record 2: 1", "trailer 2: 1"])
    #expect(enclosing.rows.first?.bytes == 0..<10)
    #expect(try read("<R no='1'><D>1</D><Day>x</Day></R>", around).lines.last == "fault 1:0 xml.late-value")
  }

  @Test(arguments: [("GB18030", SourceEncoding.gb18030), ("UTF-16LE", .utf16), ("UTF-16BE", .utf16)])
  func `finds the original bytes of a transcoded document`(name: String, encoding: SourceEncoding) throws {
    let mark = encoding == .utf16 ? "\u{FEFF}" : ""
    let label = encoding == .utf16 ? "UTF-16" : "GB2312"
    let text = "\(mark)<?xml version='1.0' encoding='\(label)'?>\r\n<R>䶮𠮷\r\n<D><N>喆㐂€</N></D>\r<D><N>二</N></D></R>"
    let bytes = encoded(text, name)
    let file = try ReadingTests.read(
      bytes, SourceFormat(encoding: encoding, container: .xml(XMLFormat(record: "/R/D", wanted: ["N"]))))
    let rows = file.rows.filter { $0.kind == .record }
    #expect(rows.map(\.description) == ["record 3: 喆㐂€", "record 4: 二"])
    for (row, text) in zip(rows, ["<D><N>喆㐂€</N></D>", "<D><N>二</N></D>"]) {
      #expect(Array(bytes[Int(row.bytes.lowerBound)..<Int(row.bytes.upperBound)]) == encoded(text, name))
    }
  }
}

@Suite struct `A faulty XML file` {
  @Test(arguments: [
    ("<R><D>1</D>", "xml.malformed"), ("<R><D>1</E></R>", "xml.malformed"), ("<R/><R/>", "xml.malformed"),
    ("<R>&nope;</R>", "xml.malformed"), ("<X><D/></X>", "xml.root"), ("", "file.empty"), ("   ", "xml.malformed"),
    ("<!DOCTYPE R SYSTEM 'x.dtd'><R/>", "xml.doctype"),
    ("<!DOCTYPE R [<!ENTITY a 'b'>]><R>&a;</R>", "xml.doctype"),
    ("<?xml version='1.0' encoding='GBK'?><R/>", "encoding.mismatch"),
    ("<?xml version='1.0' encoding='Big5'?><R/>", "encoding.mismatch"),
  ])
  func `is refused whole`(text: String, code: String) throws {
    let file = try read(text, XMLFormat(record: "/R/D", wanted: ["."]))
    #expect(file.fault?.reason.code.name == code)
  }

  @Test func `is refused past the caps`() throws {
    let format = XMLFormat(record: "/R/D", group: "/R", wanted: ["."])
    let deep = "<R>" + String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64) + "</R>"
    #expect(try read(deep, format).lines == ["fault 1:0 xml.limit"])
    let many = (0..<65).map { " a\($0)='1'" }.joined()
    #expect(try read("<R><D\(many)/></R>", format).lines == ["fault 1:0 xml.limit"])
    var limits = ReadingLimits()
    limits.groupRows = 3
    #expect(try read("<R><D/><D/><D/><D/></R>", format, limits: limits).lines == ["fault 1:0 xml.limit"])
  }

  @Test func `is refused at bytes that are no character, with their line`() throws {
    let bytes = Array("<R>\n<D>".utf8) + [0xFF] + Array("</D></R>".utf8)
    let format = SourceFormat(encoding: .utf8, container: .xml(XMLFormat(record: "/R/D", wanted: ["."])))
    #expect(try ReadingTests.read(bytes, format).data == ["fault 2:0 encoding.undecodable"])
  }

  @Test func `loses a row that is too long and no neighbour`() throws {
    var limits = ReadingLimits()
    limits.row = 50
    let long = String(repeating: "x", count: 100)
    let file = try read(
      "<R><D>1</D><D>\(long)</D><D>2</D></R>", XMLFormat(record: "/R/D", wanted: ["."]), limits: limits)
    #expect(file.data == ["record 1: 1", "reject 1:0 row.too-long", "record 1: 2"])
  }
}
