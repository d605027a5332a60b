import Diagnostics
import Reading
import Testing

private let schema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="R"><xs:complexType><xs:sequence>
      <xs:element name="D" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="Day" type="xs:date"/>
        <xs:element name="Id"><xs:simpleType>
          <xs:restriction base="xs:string"><xs:pattern value="[0-9]+"/></xs:restriction>
        </xs:simpleType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
  </xs:schema>
  """

@Suite struct `A schema check` {
  private func findings(_ text: String) throws -> [String] {
    let check = try XMLSchemaCheck(schema: Array(schema.utf8))
    return try check.findings(in: BytesInMemory(text, pieceSize: 5)).map { "\($0.line): \($0.message)" }
  }

  @Test func `finds nothing in a valid document`() throws {
    #expect(try findings("<R><D><Day>2026-01-01</Day><Id>1</Id></D></R>") == [])
    let check = try XMLSchemaCheck(schema: Array(schema.utf8))
    let text = "<?xml version='1.0' encoding='GB2312'?><R><!-- 喆 --><D><Day>2026-01-01</Day><Id>1</Id></D></R>"
    #expect(try check.findings(in: BytesInMemory(encoded(text, "GB18030"))) == [])
  }

  @Test func `names line and element and never the value`() throws {
    let found = try findings("<R>\n<D><Day>昨天</Day>\n<Id>99secret'x</Id></D>\n<D><Id>1</Id></D>\n<E/></R>")
    #expect(
      found == [
        "2: Element 'Day': the value is not of type 'xs:date'",
        "3: Element 'Id': the value breaks the schema's 'pattern'",
        "4: Element 'Id': This element is not expected. Expected is ( Day ).",
        "5: Element 'E': This element is not expected. Expected is ( D ).",
      ])
  }

  @Test func `refuses what is not well-formed or has a DOCTYPE, and a bad schema`() {
    #expect(throws: FileFault.self) { try findings("<R><D>") }
    #expect(throws: FileFault.self) { try findings("<!DOCTYPE R><R/>") }
    #expect(throws: Reason.self) { try XMLSchemaCheck(schema: Array("<x/>".utf8)) }
  }
}
