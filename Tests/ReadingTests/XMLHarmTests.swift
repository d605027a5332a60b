import Diagnostics
import Reading
import Testing

private let rows = SourceFormat(
  encoding: .utf8, container: .xml(XMLFormat(record: "/R/D", wanted: ["."])))

private func lines(
  _ text: String, at location: SourceLocation = #_sourceLocation, _ set: (inout ReadingLimits) -> Void = { _ in }
) throws -> [String] {
  var limits = ReadingLimits()
  set(&limits)
  return try read(Array(text.utf8), rows, limits: limits, at: location).data
}

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

@Suite struct `A document that wants to do harm` {
  @Test(arguments: [
    "<!DOCTYPE R [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><R><D>&x;</D></R>",
    "<!DOCTYPE R [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;]><R><D>1</D></R>",
    "<!DOCTYPE R SYSTEM 'http://127.0.0.1:9/x.dtd'><R><D>1</D></R>",
    "<!DOCTYPE R PUBLIC '-//x' 'file:///etc/hostname'><R><D>1</D></R>",
    "<!DOCTYPE R [<!ATTLIST D a CDATA 'planted'>]><R><D>1</D></R>",
    "<!DOCTYPE R [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><R><D>&c;</D></R>",
  ])
  func `by entities or a DTD is refused at its DOCTYPE`(text: String) throws {
    #expect(try lines(text) == ["fault 1:0 xml.doctype"])
  }

  @Test func `by including others is read as if it did not`() throws {
    let include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text'/>"
    #expect(try lines("<R><D>1</D>\(include)<D>\(include)</D></R>") == ["record 1: 1", "record 1: "])
    let style = "<?xml-stylesheet href='http://127.0.0.1:9/x.xsl'?>"
    let located = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='/etc/x.xsd'"
    #expect(try lines("\(style)<R \(located)><D>1</D></R>") == ["record 1: 1"])
  }

  @Test func `by namespaces is refused`() throws {
    let declared = { (from: Int, count: Int) in (from..<from + count).map { " xmlns:n\($0)='urn:\($0)'" }.joined() }
    #expect(try lines("<R><D\(declared(0, 32))>1</D></R>") == ["record 1: 1"])
    #expect(try lines("<R><D\(declared(0, 33))>1</D></R>") == ["fault 1:0 xml.limit"])
    let many = (0..<9).map { "<D\(declared($0 * 30, 30))>1</D>" }.joined(separator: "\n")
    #expect(try lines("<R>\(many)</R>").last == "fault 9:0 xml.limit")
    #expect(try lines("<R>\(repeated("<D xmlns='urn:a'>1</D>", 400))</R>").count == 400)
  }

  @Test func `by one huge text, tag or comment is refused`() throws {
    let x = repeated("x", 60)
    for part in ["<E>\(x)</E>", "<E><![CDATA[\(x)]]></E>", "<E a='\(x)'/>", "<!--\(x)-->", "<?p \(x)?>"] {
      #expect(try lines("<R><D>1</D>\n\(part)</R>") { $0.xmlNode = 60 + 40 } == ["record 1: 1"])
      let found = try lines("<R><D>1</D>\n\(part)</R>") { $0.xmlNode = 50 }
      #expect(found.last?.hasSuffix("xml.limit") == true, "\(part): \(found)")
    }
  }

  @Test func `by a comment or tag that never ends is refused before it is in memory`() throws {
    for part in ["<!--", "<E a='", "<![CDATA[", "<?p ", "<"] {
      let text = "<R><D>1</D>" + part + repeated("x", 60_000)
      let found = try read(Array(text.utf8), rows, limits: small, pieces: [4096, 1000]).data
      #expect(found.last?.hasSuffix("xml.limit") == true, "\(part): \(found)")
    }
  }

  private var small: ReadingLimits {
    var limits = ReadingLimits()
    limits.xmlNode = 1000
    limits.chunk = 4096
    limits.evidence = 1024
    return limits
  }

  @Test func `by many references is refused`() throws {
    #expect(try lines("<R><D>\(repeated("&#65;", 90))</D></R>") { $0.xmlPieces = 100 }.count == 1)
    #expect(
      try lines("<R><D>\(repeated("&#65;", 110))</D></R>") { $0.xmlPieces = 100 } == ["fault 1:0 xml.limit"])
    #expect(try lines("<R><D>\(repeated("&lt;", 110))</D></R>") { $0.xmlPieces = 100 } == ["fault 1:0 xml.limit"])
    let tag = "<D a='\(repeated("&amp;", 1000))'>1</D>"
    #expect(try lines("<R>\(tag)</R>") { $0.xmlPieces = 100 } == ["fault 1:0 xml.limit"])
    let each = repeated("<D>&#65;&#66;</D>", 200)
    #expect(try lines("<R>\(each)</R>") { $0.xmlPieces = 100 }.count == 200)
  }

  @Test func `by parts without end and no record is refused`() throws {
    for part in ["<E/>", "<!---->", "<?p ?>", "<E><F/></E>"] {
      let found = try lines("<R><D>1</D>\(repeated(part, 101))</R>") { $0.xmlPartsWithoutRecord = 100 }
      #expect(found == ["record 1: 1", "fault 1:0 xml.limit"] || found == ["fault 1:0 xml.limit"], "\(part)")
      let few = repeated("<D>1</D>" + repeated(part, 40), 10)
      #expect(try lines("<R>\(few)</R>") { $0.xmlPartsWithoutRecord = 100 }.count == 10)
    }
  }
}
