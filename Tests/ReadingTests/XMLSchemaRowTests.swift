import Diagnostics
import Reading
import Testing

private let schema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="R"><xs:complexType><xs:sequence>
      <xs:element name="P" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="N" type="xs:string"/>
        <xs:element name="D" maxOccurs="3"><xs:complexType><xs:sequence>
          <xs:element name="Day" type="xs:date"/>
        </xs:sequence><xs:attribute name="id" use="required" type="xs:int"/></xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:schema>
  """

private func lines(_ text: String, group: String? = nil) throws -> [String] {
  let format = XMLFormat(record: "/R/P/D", group: group, wanted: ["@id", "Day", "../N"], schema: Array(schema.utf8))
  return try read(Array(text.utf8), SourceFormat(encoding: .utf8, container: .xml(format))).data
}

@Suite struct `A document with a schema` {
  @Test func `is read as without one when it is valid`() throws {
    let text = "<R><P><N>a</N><D id='1'><Day>2026-01-01</Day></D></P></R>"
    #expect(try lines(text) == ["record 1: 1|2026-01-01|a"])
  }

  @Test(arguments: [nil, "/R/P", "/R"])
  func `loses the records that break it, with their lines, and no neighbour`(group: String?) throws {
    let text = """
      <R><P><N>a</N>
      <D id='1'><Day>2026-01-01</Day></D>
      <D id='x'><Day>2026-01-01</Day></D>
      <D id='3'>
        <Day>2026-13-01</Day></D></P><P><N>b</N>
      <D><Day>2026-01-01</Day></D>
      <D id='5'></D>
      <D id='6'><Day>2026-01-01</Day></D></P><P><N>c</N>
      <D id='7'><Day>2026-01-01</Day>
        <Day/></D>
      <D id='8'><Day>2026-01-01</Day></D>
      <D id='y'><Day>2026-01-01</Day></D></P></R>
      """
    #expect(
      try lines(text, group: group) == [
        "record 2: 1|2026-01-01|a", "reject 3:0 xml.schema", "reject 5:0 xml.schema", "reject 6:0 xml.schema",
        "reject 7:0 xml.schema", "record 8: 6|2026-01-01|b", "reject 10:0 xml.schema", "record 11: 8|2026-01-01|c",
        "reject 12:0 xml.schema",
      ])
  }

  @Test(arguments: [
    "<R>\n<E/></R>", "<R>\n<P/></R>", "<R>\n<P a='1'><N/></P></R>", "<R><P><N>a<b/></N>\n</P></R>",
    "<R>\n<P><D id='1'><Day>2026-01-01</Day></D></P></R>",
  ])
  func `is refused where it breaks it outside records`(text: String) throws {
    #expect(try lines(text).last?.hasSuffix("xml.schema") == true)
  }

  @Test func `is refused when there are more records than allowed, for the rest is not looked at`() throws {
    let record = "<D id='1'><Day>2026-01-01</Day></D>"
    #expect(try lines("<R><P><N>a</N>\(record)\(record)\(record)\n\(record)</P></R>").last == "fault 2:0 xml.schema")
  }

  @Test func `does not follow what the document says of schemas`() throws {
    let located = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='/etc/x.xsd'"
    #expect(try lines("<R \(located)><P><N>a</N><D id='1'><Day>2026-01-01</Day></D></P></R>").count == 1)
  }

  @Test(arguments: ["<x/>", "", "<!DOCTYPE x><x/>", "<xs:include schemaLocation='a.xsd'/>"])
  func `is not read by a schema that is unusable or names other files`(schema: String) {
    #expect(throws: Reason.self) { try XMLSchemaCheck(schema: Array(schema.utf8)) }
  }
}
